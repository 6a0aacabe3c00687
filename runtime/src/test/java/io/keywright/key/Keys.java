package io.keywright.key;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.BiConsumer;
import java.util.function.Function;

/** Makes one-part keys and takes them apart again. */
final class Keys {

    static final byte[] NO_NAMESPACE = {};

    private static final KeyPattern ANY = KeyPattern.of("t:<x>", "(.*)");

    private Keys() {}

    /** A codec of one part, in group 1. */
    static <T> KeyCodec<T> codec(BiConsumer<KeyWriter, T> writer, Function<KeyParts, T> reader) {
        return new KeyCodec<>() {
            @Override
            public int sizeHint(T key) {
                return 1;
            }

            @Override
            public void write(KeyWriter out, T key) {
                writer.accept(out, key);
            }

            @Override
            public T parse(KeyParts parts) {
                return reader.apply(parts);
            }
        };
    }

    /** The key as text, each byte the character of its value. */
    static <T> String write(KeyCodec<T> codec, T value) {
        return new String(codec.encode(NO_NAMESPACE, value), ISO_8859_1);
    }

    static <T> T read(KeyCodec<T> codec, String text) {
        return codec.parse(ANY.parse(NO_NAMESPACE, text.getBytes(ISO_8859_1)).orElseThrow());
    }

    /** The value has this text, and the text this value. */
    static <T> void assertRoundTrip(KeyCodec<T> codec, T value, String text) {
        assertThat(write(codec, value)).isEqualTo(text);
        assertThat(read(codec, text)).isEqualTo(value);
    }

    /** The decoder alone, without the comparison of a second encoding, finds that no value has this text. */
    static void assertForeign(KeyCodec<?> codec, String text) {
        assertThatThrownBy(() -> read(codec, text))
                .as("decoding %s", text)
                .isInstanceOf(KeyEncodingException.class)
                .hasMessageStartingWith("Not a key of t:<x>: its part 1 is not ");
    }
}
