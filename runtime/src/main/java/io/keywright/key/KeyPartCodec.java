package io.keywright.key;

/**
 * Encodes a key component where no placeholder format fits: named by {@code @KeyPart(codec = …)}.
 *
 * <p>An implementation has a public no-argument constructor, is thread-safe, and gives equal values equal texts and
 * different values different ones: {@code decode(encode(x)).equals(x)}. Its texts keep to the alphabet and length that
 * {@code @KeyPart(alphabet = …)} declares; the runtime refuses any other, since the proof that keys do not collide
 * stands on it.
 *
 * @param <T> the component's type
 */
public interface KeyPartCodec<T> {

    /** The text of {@code value}, within the declared alphabet. */
    String encode(T value);

    /**
     * The value that {@link #encode} gave {@code text} for.
     *
     * @throws IllegalArgumentException if there is none
     */
    T decode(String text);
}
