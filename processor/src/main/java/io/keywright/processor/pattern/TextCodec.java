package io.keywright.processor.pattern;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The codecs of String parts, and of parts with a codec of the user's own; an empty text is refused by all of them. */
public sealed interface TextCodec extends PartCodec {

    @Override
    default boolean invertible() {
        return true;
    }

    /**
     * Percent-encoding: {@code A-Z a-z 0-9 . _ ~ -} stand for themselves, every other byte of the UTF-8 form is
     * {@code %XX} in upper-case hexadecimal. The language is exact, well-formedness of the UTF-8 included. The encoder
     * further refuses text that is not in NFC; that is not modelled, so the language also holds the escapes of such
     * text.
     */
    record Escaped() implements TextCodec {
        @Override
        public Language language() {
            return EscapedText.LANGUAGE;
        }

        @Override
        public Language readable() {
            return ByteSet.UNRESERVED.or(ByteSet.of('%')).times(1, Language.UNBOUNDED);
        }

        @Override
        public String description() {
            return "String, percent-escaped";
        }

        @Override
        public String sample(String componentName) {
            return EscapedText.encode(Samples.text(componentName));
        }
    }

    /** Base64 of the UTF-8 form, in the URL alphabet, without padding. Any bytes are taken to be possible. */
    record TextBase64Url() implements TextCodec {
        @Override
        public Language language() {
            return BytesCodec.base64Url();
        }

        @Override
        public Language readable() {
            return ByteSet.BASE64_URL.times(1, Language.UNBOUNDED);
        }

        @Override
        public String description() {
            return "String, base64url";
        }

        @Override
        public String sample(String componentName) {
            return Samples.base64Url(Samples.text(componentName));
        }
    }

    /** Lower-case hexadecimal digits of the UTF-8 form; exact, well-formedness of the UTF-8 included. */
    record TextHex() implements TextCodec {
        @Override
        public Language language() {
            return EscapedText.HEX_LANGUAGE;
        }

        @Override
        public Language readable() {
            return ByteSet.LOWER_HEX.times(1, Language.UNBOUNDED);
        }

        @Override
        public String description() {
            return "String, hex";
        }

        @Override
        public String sample(String componentName) {
            return HexFormat.of().formatHex(Samples.text(componentName).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The text as it is, out of a declared class of characters; everything else is refused. */
    record RawText(CharRun run) implements TextCodec {
        @Override
        public Language language() {
            return run.language();
        }

        @Override
        public String description() {
            return "String, " + run;
        }

        @Override
        public String sample(String componentName) {
            return Samples.within(run, componentName);
        }
    }

    /** What a codec of the user's own writes, which the runtime holds to the declared class of characters. */
    record Custom(CharRun run) implements TextCodec {
        @Override
        public Language language() {
            return run.language();
        }

        @Override
        public String description() {
            return "own codec, " + run;
        }

        @Override
        public String sample(String componentName) {
            return Samples.within(run, componentName);
        }
    }
}
