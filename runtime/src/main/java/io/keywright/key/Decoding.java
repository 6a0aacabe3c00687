package io.keywright.key;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/** Reads the texts of a key's parts back, each exactly as {@link KeyWriter} writes it. */
final class Decoding {

    private Decoding() {}

    static long decimal(String text, long min, long max, KeyParts parts, int group) {
        long value;
        try {
            value = Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw parts.malformed(group, "a decimal number of its type");
        }
        // Also refuses +1, 01, -0 and the digits of other scripts.
        if (value < min || value > max || !Long.toString(value).equals(text)) {
            throw parts.malformed(group, "a decimal number of its type, without leading zeros");
        }
        return value;
    }

    static long fixedDecimal(String text, int width, long max, KeyParts parts, int group) {
        long value = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || value > (max - digit) / 10) {
                throw parts.malformed(group, width + " digits of a number of its type");
            }
            value = value * 10 + digit;
        }
        if (text.length() != width) {
            throw parts.malformed(group, width + " digits");
        }
        return value;
    }

    static long hex(String text, int bits, KeyParts parts, int group) {
        long value = 0;
        int significant = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = hexDigit(text.charAt(i));
            significant += significant > 0 || digit > 0 ? 1 : 0;
            if (digit < 0 || significant * 4 > bits) {
                throw parts.malformed(group, "a lower-case hexadecimal number of its type");
            }
            value = (value << 4) | digit;
        }
        if (text.isEmpty()) {
            throw parts.malformed(group, "a hexadecimal number");
        }
        return value;
    }

    static UUID uuid(String text, boolean hyphens, KeyParts parts, int group) {
        if (text.length() != (hyphens ? KeySize.UUID : KeySize.UUID_HEX)) {
            throw parts.malformed(group, "a UUID");
        }
        long high = 0;
        long low = 0;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (hyphens && (i == 8 || i == 13 || i == 18 || i == 23)) {
                if (c != '-') {
                    throw parts.malformed(group, "a UUID in its canonical form");
                }
                continue;
            }
            int digit = hexDigit(c);
            if (digit < 0) {
                throw parts.malformed(group, "a lower-case UUID");
            }
            if (digits++ < 16) {
                high = (high << 4) | digit;
            } else {
                low = (low << 4) | digit;
            }
        }
        return new UUID(high, low);
    }

    static String escaped(String text, KeyParts parts, int group) {
        byte[] octets = new byte[text.length()];
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                int octet =
                        i + 2 < text.length() ? (upperHex(text.charAt(i + 1)) << 4) | upperHex(text.charAt(i + 2)) : -1;
                if (octet < 0 || Text.isUnreserved(octet)) {
                    throw parts.malformed(group, "percent-encoded as needed, in upper-case digits");
                }
                octets[count++] = (byte) octet;
                i += 2;
            } else if (Text.isUnreserved(c)) {
                octets[count++] = (byte) c;
            } else {
                throw parts.malformed(group, "percent-encoded");
            }
        }
        return utf8(Arrays.copyOf(octets, count), parts, group);
    }

    static String raw(String text, CharClass allowed, int min, int max, KeyParts parts, int group) {
        String value = utf8(text.getBytes(StandardCharsets.ISO_8859_1), parts, group);
        int count = value.codePointCount(0, value.length());
        if (count < min || count > max || !value.codePoints().allMatch(allowed::contains)) {
            throw parts.malformed(group, "a text of " + allowed + " of the declared length");
        }
        return value;
    }

    /** A text that {@link KeyWriter} accepts: well-formed, in normalization form C, not empty. */
    static String utf8(byte[] octets, KeyParts parts, int group) {
        String value;
        try {
            value = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
        } catch (CharacterCodingException e) {
            throw parts.malformed(group, "UTF-8");
        }
        try {
            Text.requireNotEmpty("text", value.length());
            Text.requireWellFormed("text", value);
        } catch (KeyEncodingException refused) {
            throw parts.malformed(group, "a text in normalization form C that is not empty");
        }
        return value;
    }

    static byte[] base64Url(String text, KeyParts parts, int group) {
        try {
            byte[] octets = Base64.getUrlDecoder().decode(text);
            // The decoder also reads padding, and a last character with bits that no byte takes.
            if (octets.length > 0
                    && Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(octets)
                            .equals(text)) {
                return octets;
            }
        } catch (IllegalArgumentException e) {
            // Falls through to the one refusal.
        }
        throw parts.malformed(group, "base64url without padding");
    }

    static byte[] hexBytes(String text, KeyParts parts, int group) {
        byte[] octets = new byte[text.length() / 2];
        boolean valid = !text.isEmpty() && text.length() % 2 == 0;
        for (int i = 0; valid && i < octets.length; i++) {
            int octet = (hexDigit(text.charAt(2 * i)) << 4) | hexDigit(text.charAt(2 * i + 1));
            valid = octet >= 0;
            octets[i] = (byte) octet;
        }
        if (!valid) {
            throw parts.malformed(group, "pairs of lower-case hexadecimal digits");
        }
        return octets;
    }

    /** The digit's value; negative (all bits set) if it is none. */
    private static int hexDigit(char c) {
        return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    }

    private static int upperHex(char c) {
        return c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
    }
}
