package io.keywright.repository;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/** Text in UTF-8, exact both ways: nothing is ever replaced by a question mark or a replacement character. */
final class Utf8Text {

    private static final char REPLACEMENT = '\uFFFD';

    private Utf8Text() {}

    static byte[] encode(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
                    throw new IllegalArgumentException("the text has a lone surrogate at " + i);
                }
                i++;
            }
        }
        return text.getBytes(UTF_8);
    }

    static String decode(byte[] bytes) {
        String text = new String(bytes, UTF_8);
        // The quick decoder replaces what is malformed; only a text with the replacement needs the strict one.
        return text.indexOf(REPLACEMENT) < 0 ? text : strictly(bytes);
    }

    static Character decodeChar(byte[] bytes) {
        String text = decode(bytes);
        if (text.length() != 1) {
            throw new MalformedTextException("not one character");
        }
        return text.charAt(0);
    }

    private static String strictly(byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new MalformedTextException("not UTF-8");
        }
    }
}
