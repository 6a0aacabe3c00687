package io.keywright.processor.pattern;

import java.util.List;
import java.util.OptionalInt;

/**
 * The exact text that one placeholder has in a key: what a {@link PartType} becomes under a format.
 *
 * <p>No codec has an empty text: a part is at least one byte, so that no two delimiters ever meet and no hash tag is
 * empty.
 */
public sealed interface PartCodec permits IntegerCodec, NameCodec, TimeCodec, BytesCodec, TextCodec, PartCodec.Digest {

    /**
     * The codec of a placeholder with one component.
     *
     * @param type what the component is
     * @param format the placeholder's format; empty for the type's standard form
     * @throws InvalidPatternException if the format is not one of the type's; offsets are within the format
     */
    static PartCodec resolve(PartType type, String format) {
        return CodecResolver.resolve(type, format);
    }

    /**
     * The codec of a placeholder with one or several components; several need a digest.
     *
     * @throws InvalidPatternException if the format is not one of the types'; offsets are within the format
     */
    static PartCodec resolve(List<PartType> types, String format) {
        return CodecResolver.resolve(types, format);
    }

    /** The byte strings that this codec writes: all of them, and no other. */
    Language language();

    /**
     * A language that contains {@link #language} and reads better as a regular expression; used for parsing keys back
     * where it keeps the pattern unambiguous.
     */
    default Language readable() {
        return language();
    }

    /** What the part is, for the document: {@code String, percent-escaped}. */
    String description();

    /**
     * A text of this codec that looks like what a component of this name may hold: {@code SKU-0042} for {@code sku}.
     * The same name always gives the same text.
     */
    String sample(String componentName);

    /** Whether each text comes from one value only, so that a key gives the value back. */
    boolean invertible();

    /**
     * Whether a text can be turned into a value at all: a time bucket's into its start; a digest's or a shard's can't.
     */
    default boolean decodable() {
        return invertible();
    }

    /** The length of the longest text in bytes; empty where there is none. */
    default OptionalInt maxLength() {
        return language().maxLength();
    }

    /**
     * The first hexadecimal digits of a digest of one or several components. Any digits are taken to be possible.
     *
     * @param algorithm {@code md5}, {@code sha1} or {@code sha256}
     * @param hexLength how many digits are kept
     */
    record Digest(String algorithm, int hexLength) implements PartCodec {
        @Override
        public Language language() {
            return ByteSet.LOWER_HEX.times(hexLength);
        }

        @Override
        public String description() {
            return hexLength + " hex digits of " + algorithm;
        }

        @Override
        public String sample(String componentName) {
            return Samples.hex(componentName, hexLength);
        }

        @Override
        public boolean invertible() {
            return false;
        }
    }
}
