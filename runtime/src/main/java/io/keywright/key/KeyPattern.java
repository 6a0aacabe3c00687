package io.keywright.key;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Takes keys of one pattern apart. Immutable and thread-safe; generated code holds one for each key pattern.
 *
 * <p>The regular expression is only the first sieve: it finds where each part begins and ends. That each text is the
 * one that the encoder writes is proved by decoding it, and by writing the key again.
 */
public final class KeyPattern {

    private final String display;
    private final Pattern regex;

    private KeyPattern(String display, Pattern regex) {
        this.display = display;
        this.regex = regex;
    }

    /**
     * Compiles a pattern.
     *
     * @param display the pattern as people read it, such as {@code shop:product:<sku>}
     * @param regex matches a key without its namespace, each byte as the character of its value (ISO-8859-1), with one
     *     capturing group for each occurrence of a placeholder, and no other. A group repeats a character class, never
     *     an alternation, on which {@link Pattern} recurses: an escaped part is {@code ([A-Za-z0-9._~%-]+)}
     * @throws PatternSyntaxException if {@code regex} is none
     */
    public static KeyPattern of(String display, String regex) {
        return new KeyPattern(display, Pattern.compile(regex, Pattern.DOTALL));
    }

    /** The pattern as people read it. */
    public String display() {
        return display;
    }

    /**
     * The texts of the parts of {@code key}, not yet decoded; empty if the key has another shape or another namespace.
     */
    public Optional<KeyParts> parse(byte[] namespace, byte[] key) {
        if (key.length < namespace.length || !Arrays.equals(key, 0, namespace.length, namespace, 0, namespace.length)) {
            return Optional.empty();
        }
        String text = new String(key, namespace.length, key.length - namespace.length, StandardCharsets.ISO_8859_1);
        Matcher matcher = regex.matcher(text);
        return matcher.matches() ? Optional.of(new KeyParts(display, matcher.toMatchResult())) : Optional.empty();
    }

    /**
     * What {@code codec} wrote as {@code key}; empty if it would never write that key. Where a component occurs twice,
     * its occurrences agree.
     *
     * @throws UnsupportedOperationException as {@link KeyCodec#parse}
     */
    public <K> Optional<K> parse(byte[] namespace, byte[] key, KeyCodec<K> codec) {
        Optional<KeyParts> parts = parse(namespace, key);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        try {
            K parsed = codec.parse(parts.get());
            return Arrays.equals(codec.encode(namespace, parsed), key) ? Optional.of(parsed) : Optional.empty();
        } catch (KeyEncodingException foreign) {
            return Optional.empty();
        }
    }

    /** {@link #display()}. */
    @Override
    public String toString() {
        return display;
    }
}
