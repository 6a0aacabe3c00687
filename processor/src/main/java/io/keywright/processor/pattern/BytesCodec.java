package io.keywright.processor.pattern;

import io.keywright.processor.pattern.Language.OneOf;

/** The codecs of {@code byte[]} parts; an empty array is refused by all of them. */
public sealed interface BytesCodec extends PartCodec {

    @Override
    default boolean invertible() {
        return true;
    }

    /** Two lower-case hexadecimal digits a byte. */
    record BytesHex() implements BytesCodec {
        @Override
        public Language language() {
            return ByteSet.LOWER_HEX.times(2).repeat(1, Language.UNBOUNDED);
        }

        @Override
        public Language readable() {
            return ByteSet.LOWER_HEX.times(1, Language.UNBOUNDED);
        }

        @Override
        public String description() {
            return "bytes, hex";
        }

        @Override
        public String sample(String componentName) {
            return Samples.hex(componentName, 8);
        }
    }

    /** Base64 in the URL alphabet, without padding. */
    record BytesBase64Url() implements BytesCodec {
        @Override
        public Language language() {
            return base64Url();
        }

        @Override
        public Language readable() {
            return ByteSet.BASE64_URL.times(1, Language.UNBOUNDED);
        }

        @Override
        public String description() {
            return "bytes, base64url";
        }

        @Override
        public String sample(String componentName) {
            return Samples.base64Url(Samples.hex(componentName, 8));
        }
    }

    /** The bytes as they are. */
    record BytesRaw() implements BytesCodec {
        @Override
        public Language language() {
            return ByteSet.ALL.times(1, Language.UNBOUNDED);
        }

        @Override
        public String description() {
            return "bytes as they are";
        }

        @Override
        public String sample(String componentName) {
            return Samples.text(componentName);
        }
    }

    /**
     * All base64url texts of at least one byte: the last digit of an incomplete group has its unused bits at zero, for
     * the encoder writes no other.
     */
    static Language base64Url() {
        OneOf digit = new OneOf(ByteSet.BASE64_URL);
        Language group = ByteSet.BASE64_URL.times(4);
        Language rest1 = Language.sequence(digit, new OneOf(ByteSet.ofChars("AQgw")));
        Language rest2 = Language.sequence(digit, digit, new OneOf(ByteSet.ofChars("AEIMQUYcgkosw048")));
        return Language.sequence(group.repeat(0, Language.UNBOUNDED), Language.choice(group, rest1, rest2));
    }
}
