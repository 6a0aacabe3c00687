package io.keywright.processor.pattern;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Shows the bytes of a key as text that is safe in a terminal and in Markdown code: control bytes never come through.
 */
public final class KeyText {
    private KeyText() {}

    /** The key in UTF-8 with {@code \xNN} for control characters; for every byte above 126 if it is no UTF-8. */
    public static String show(byte[] bytes) {
        String text;
        boolean utf8 = true;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(bytes, StandardCharsets.ISO_8859_1);
            utf8 = false;
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(new Shower(shown, utf8)::append);
        return shown.toString();
    }

    private record Shower(StringBuilder shown, boolean utf8) {
        void append(int codePoint) {
            if (codePoint < 0x20 || codePoint == 0x7f || (!utf8 && codePoint > 0x7e)) {
                shown.append(String.format("\\x%02x", codePoint));
            } else if (isInvisible(codePoint)) {
                shown.append(String.format("\\u%04x", codePoint));
            } else {
                shown.appendCodePoint(codePoint);
            }
        }

        /** Control, format (which holds the bidi overrides), private and unassigned characters, and line separators. */
        private static boolean isInvisible(int codePoint) {
            return switch (Character.getType(codePoint)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.PRIVATE_USE,
                        Character.SURROGATE,
                        Character.UNASSIGNED,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR -> true;
                default -> false;
            };
        }
    }
}
