package io.keywright.processor.pattern;

import io.keywright.processor.pattern.Language.OneOf;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The codecs of parts that are names out of a fixed form or list: UUIDs, enums, booleans. */
public sealed interface NameCodec extends PartCodec {

    /** A UUID in its canonical form, lower case. */
    record Uuid() implements NameCodec {
        @Override
        public Language language() {
            OneOf hyphen = new OneOf(ByteSet.of('-'));
            Language four = ByteSet.LOWER_HEX.times(4);
            return Language.sequence(
                    ByteSet.LOWER_HEX.times(8),
                    hyphen,
                    four,
                    hyphen,
                    four,
                    hyphen,
                    four,
                    hyphen,
                    ByteSet.LOWER_HEX.times(12));
        }

        @Override
        public String description() {
            return "UUID";
        }

        @Override
        public String sample(String componentName) {
            return Samples.uuid(componentName);
        }

        @Override
        public boolean invertible() {
            return true;
        }
    }

    /** The 32 hexadecimal digits of a UUID, lower case. */
    record UuidHex() implements NameCodec {
        @Override
        public Language language() {
            return ByteSet.LOWER_HEX.times(32);
        }

        @Override
        public String description() {
            return "UUID, 32 hex digits";
        }

        @Override
        public String sample(String componentName) {
            return Samples.uuid(componentName).replace("-", "");
        }

        @Override
        public boolean invertible() {
            return true;
        }
    }

    /**
     * One of an enum's texts.
     *
     * @param texts each constant's name, in the order of declaration, with its text in the key; no text twice, none
     *     empty
     */
    record EnumNames(Map<String, String> texts) implements NameCodec {
        private static final int LISTED = 5;

        /** Keeps an unmodifiable copy in the same order. */
        public EnumNames {
            texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        }

        @Override
        public Language language() {
            return Language.choice(texts.values().stream().map(Language::text).toList());
        }

        @Override
        public String description() {
            List<String> all = List.copyOf(texts.values());
            return all.size() <= LISTED
                    ? "one of " + String.join(", ", all)
                    : "one of " + all.size() + ": " + String.join(", ", all.subList(0, LISTED - 1)) + ", …";
        }

        @Override
        public String sample(String componentName) {
            return texts.values().iterator().next();
        }

        @Override
        public boolean invertible() {
            return true;
        }
    }

    /**
     * One of two texts.
     *
     * @param falseText the text of {@code false}
     * @param trueText the text of {@code true}
     */
    record Bool(String falseText, String trueText) implements NameCodec {
        @Override
        public Language language() {
            return Language.choice(Language.text(falseText), Language.text(trueText));
        }

        @Override
        public String description() {
            return "boolean, " + falseText + " or " + trueText;
        }

        @Override
        public String sample(String componentName) {
            return trueText;
        }

        @Override
        public boolean invertible() {
            return true;
        }
    }
}
