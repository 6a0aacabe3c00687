package io.keywright.processor.pattern;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a key component is in Java, as far as its text in the key depends on it. Wrapper records count as what they
 * wrap.
 */
public sealed interface PartType {

    /** The type as a message names it: {@code an int}, {@code a LocalDate}. */
    String described();

    /**
     * A byte, short, int or long.
     *
     * @param bits 8, 16, 32 or 64
     */
    record IntegerNumber(int bits) implements PartType {
        @Override
        public String described() {
            return switch (bits) {
                case 8 -> "a byte";
                case 16 -> "a short";
                case 32 -> "an int";
                default -> "a long";
            };
        }
    }

    /** A {@link java.util.UUID}. */
    record Uuid() implements PartType {
        @Override
        public String described() {
            return "a UUID";
        }
    }

    /**
     * An enum.
     *
     * @param storedNames each constant's name, in the order of declaration, with the name it is stored under
     */
    record EnumConstants(Map<String, String> storedNames) implements PartType {
        /** Keeps an unmodifiable copy in the same order. */
        public EnumConstants {
            storedNames = Collections.unmodifiableMap(new LinkedHashMap<>(storedNames));
        }

        @Override
        public String described() {
            return "an enum";
        }
    }

    /** A boolean. */
    record Bool() implements PartType {
        @Override
        public String described() {
            return "a boolean";
        }
    }

    /** A date or time. */
    record Temporal(TemporalKind kind) implements PartType {
        @Override
        public String described() {
            return kind.described();
        }
    }

    /** A {@code byte[]}. */
    record Bytes() implements PartType {
        @Override
        public String described() {
            return "a byte[]";
        }
    }

    /** A String. */
    record Text() implements PartType {
        @Override
        public String described() {
            return "a String";
        }
    }

    /**
     * Anything with a {@code KeyPartCodec} of the user's own.
     *
     * @param alphabet the characters and the length of the codec's texts, as a {@link CharRun} is written
     */
    record Custom(String alphabet) implements PartType {
        @Override
        public String described() {
            return "a component with its own codec";
        }
    }
}
