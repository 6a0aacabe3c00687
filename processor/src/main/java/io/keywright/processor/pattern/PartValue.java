package io.keywright.processor.pattern;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * The value behind a part's text, as far as it must be known to compare two texts of one component: numbers, names and
 * bytes. Dates and times are compared by {@link TimeTexts}.
 */
final class PartValue {
    private PartValue() {}

    /** The value; empty where this codec's texts are not compared. */
    static Optional<Object> of(PartCodec codec, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (codec instanceof IntegerCodec.Decimal || codec instanceof IntegerCodec.FixedDecimal) {
            return Optional.of(new BigInteger(text));
        } else if (codec instanceof IntegerCodec.Hex hex) {
            return Optional.of(signed(text, hex.bits()));
        } else if (codec instanceof IntegerCodec.FixedHex hex) {
            return Optional.of(signed(text, hex.bits()));
        } else if (codec instanceof NameCodec.Uuid || codec instanceof NameCodec.UuidHex) {
            return Optional.of(text.replace("-", ""));
        } else if (codec instanceof NameCodec.EnumNames names) {
            return constant(names, new String(bytes, StandardCharsets.UTF_8));
        } else if (codec instanceof NameCodec.Bool bool) {
            return Optional.of(bool.trueText().equals(new String(bytes, StandardCharsets.UTF_8)));
        } else if (codec instanceof TextCodec.Escaped) {
            return Optional.of(unescape(text));
        } else if (codec instanceof TextCodec.RawText || codec instanceof BytesCodec.BytesRaw) {
            return Optional.of(text);
        } else if (codec instanceof TextCodec.TextHex || codec instanceof BytesCodec.BytesHex) {
            return Optional.of(latin1(HexFormat.of().parseHex(text)));
        } else if (codec instanceof TextCodec.TextBase64Url || codec instanceof BytesCodec.BytesBase64Url) {
            return Optional.of(latin1(Base64.getUrlDecoder().decode(text)));
        }
        return Optional.empty();
    }

    /** The shard that a text's value falls into; empty where it is not known, as of a digest. */
    static Optional<String> shard(PartCodec codec, byte[] bytes, int count) {
        return of(codec, bytes).flatMap(value -> {
            if (value instanceof BigInteger number) {
                return Optional.of(number.mod(BigInteger.valueOf(count)).toString());
            } else if (codec instanceof NameCodec.Uuid || codec instanceof NameCodec.UuidHex) {
                byte[] canonical = canonicalUuid((String) value).getBytes(StandardCharsets.US_ASCII);
                return Optional.of(Integer.toString(ClusterSlot.crc16(canonical) % count));
            } else if (codec instanceof TextCodec) {
                byte[] text = ((String) value).getBytes(StandardCharsets.ISO_8859_1);
                return Optional.of(Integer.toString(ClusterSlot.crc16(text) % count));
            }
            return Optional.empty();
        });
    }

    private static String canonicalUuid(String hex) {
        return hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    }

    private static Object signed(String hex, int bits) {
        BigInteger value = new BigInteger(hex, 16);
        return value.testBit(bits - 1) ? value.subtract(BigInteger.ONE.shiftLeft(bits)) : value;
    }

    private static Optional<Object> constant(NameCodec.EnumNames names, String text) {
        return names.texts().entrySet().stream()
                .filter(entry -> entry.getValue().equals(text))
                .findFirst()
                .map(Map.Entry::getKey);
    }

    private static String unescape(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            boolean escape = text.charAt(i) == '%';
            plain.append(escape ? (char) HexFormat.fromHexDigits(text, i + 1, i + 3) : text.charAt(i));
            i += escape ? 2 : 0;
        }
        return plain.toString();
    }

    private static String latin1(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
