package io.keywright.key;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.MatchResult;

/**
 * The texts of a key's parts, numbered from 1 as the groups of its pattern's regular expression, with a decoder for
 * each form that {@link KeyWriter} writes.
 *
 * <p>The decoders are strict: they accept what the writer writes and nothing else, so no two keys give the same value.
 * They throw a {@link KeyEncodingException} otherwise, also for a part that is absent. Immutable.
 */
public final class KeyParts {

    private final String display;
    private final MatchResult match;

    KeyParts(String display, MatchResult match) {
        this.display = display;
        this.match = match;
    }

    // Presence

    /** Whether an optional segment is there, and not its absence or the text for that. */
    public boolean isPresent(int group) {
        return match.group(group) != null;
    }

    /** The part as it stands in the key, each byte as the character of its value (ISO-8859-1). */
    public String text(int group) {
        String text = match.group(group);
        if (text == null) {
            throw malformed(group, "there");
        }
        return text;
    }

    // Numbers

    /** Of {@link KeyWriter#decimal} for a {@code long}. */
    public long decimalLong(int group) {
        return decimal(group, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** Of {@link KeyWriter#decimal} for an {@code int}. */
    public int decimalInt(int group) {
        return (int) decimal(group, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** Of {@link KeyWriter#decimal} for a {@code short}. */
    public short decimalShort(int group) {
        return (short) decimal(group, Short.MIN_VALUE, Short.MAX_VALUE);
    }

    /** Of {@link KeyWriter#decimal} for a {@code byte}. */
    public byte decimalByte(int group) {
        return (byte) decimal(group, Byte.MIN_VALUE, Byte.MAX_VALUE);
    }

    /** Of {@link KeyWriter#fixedDecimal} for a {@code long}. */
    public long fixedDecimalLong(int group, int width) {
        return fixedDecimal(group, width, Long.MAX_VALUE);
    }

    /** Of {@link KeyWriter#fixedDecimal} for an {@code int}. */
    public int fixedDecimalInt(int group, int width) {
        return (int) fixedDecimal(group, width, Integer.MAX_VALUE);
    }

    /** Of {@link KeyWriter#fixedDecimal} for a {@code short}. */
    public short fixedDecimalShort(int group, int width) {
        return (short) fixedDecimal(group, width, Short.MAX_VALUE);
    }

    /** Of {@link KeyWriter#fixedDecimal} for a {@code byte}. */
    public byte fixedDecimalByte(int group, int width) {
        return (byte) fixedDecimal(group, width, Byte.MAX_VALUE);
    }

    /** Of {@link KeyWriter#hex(long)}. */
    public long hexLong(int group) {
        return hex(group, 64);
    }

    /** Of {@link KeyWriter#hex(int)}. */
    public int hexInt(int group) {
        return (int) hex(group, 32);
    }

    /** Of {@link KeyWriter#hex(short)}. */
    public short hexShort(int group) {
        return (short) hex(group, 16);
    }

    /** Of {@link KeyWriter#hex(byte)}. */
    public byte hexByte(int group) {
        return (byte) hex(group, 8);
    }

    /** Of {@link KeyWriter#fixedHex(String, long, int)}. */
    public long fixedHexLong(int group, int width) {
        return fixedHex(group, width, 64);
    }

    /** Of {@link KeyWriter#fixedHex(String, int, int)}. */
    public int fixedHexInt(int group, int width) {
        return (int) fixedHex(group, width, 32);
    }

    /** Of {@link KeyWriter#fixedHex(String, short, int)}. */
    public short fixedHexShort(int group, int width) {
        return (short) fixedHex(group, width, 16);
    }

    /** Of {@link KeyWriter#fixedHex(String, byte, int)}. */
    public byte fixedHexByte(int group, int width) {
        return (byte) fixedHex(group, width, 8);
    }

    // UUIDs and closed sets

    /** Of {@link KeyWriter#uuid}. */
    public UUID uuid(int group) {
        return Decoding.uuid(text(group), true, this, group);
    }

    /** Of {@link KeyWriter#uuidHex}. */
    public UUID uuidHex(int group) {
        return Decoding.uuid(text(group), false, this, group);
    }

    /** Of {@link KeyWriter#literal(byte[])} with one of {@code texts}: the value at the same index. */
    public <T> T oneOf(int group, byte[][] texts, T[] values) {
        byte[] text = text(group).getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < texts.length; i++) {
            if (Arrays.equals(texts[i], text)) {
                return values[i];
            }
        }
        throw malformed(group, "one of its " + texts.length + " names");
    }

    /** Of a boolean's texts. */
    public boolean bool(int group, byte[] falseText, byte[] trueText) {
        return oneOf(group, new byte[][] {falseText, trueText}, new Boolean[] {false, true});
    }

    // Texts

    /** Of {@link KeyWriter#escaped}. */
    public String escaped(int group) {
        return Decoding.escaped(text(group), this, group);
    }

    /** Of {@link KeyWriter#raw}. */
    public String raw(int group, CharClass allowed, int min, int max) {
        return Decoding.raw(text(group), allowed, min, max, this, group);
    }

    /** Of {@link KeyWriter#custom}. */
    public <T> T custom(int group, KeyPartCodec<T> codec, CharClass allowed, int min, int max) {
        String text = raw(group, allowed, min, max);
        T value;
        try {
            value = codec.decode(text);
        } catch (IllegalArgumentException e) {
            // Not kept as the cause: its message may show the text.
            throw malformed(group, "what its KeyPartCodec decodes");
        }
        if (!codec.encode(value).equals(text)) {
            throw malformed(group, "what its KeyPartCodec encodes");
        }
        return value;
    }

    /** Of {@link KeyWriter#base64Url(String, String)}. */
    public String base64UrlText(int group) {
        return Decoding.utf8(base64UrlBytes(group), this, group);
    }

    /** Of {@link KeyWriter#textHex}. */
    public String hexText(int group) {
        return Decoding.utf8(hexBytes(group), this, group);
    }

    // Bytes

    /** Of {@link KeyWriter#base64Url(String, byte[])}. */
    public byte[] base64UrlBytes(int group) {
        return Decoding.base64Url(text(group), this, group);
    }

    /** Of {@link KeyWriter#bytesHex}. */
    public byte[] hexBytes(int group) {
        return Decoding.hexBytes(text(group), this, group);
    }

    /** Of {@link KeyWriter#bytesRaw}. */
    public byte[] rawBytes(int group) {
        return text(group).getBytes(StandardCharsets.ISO_8859_1);
    }

    // Time

    /** The start of the bucket that {@link KeyWriter#time(String, Instant, TimeFormat)} wrote, in the format's zone. */
    public Instant instant(int group, TimeFormat format) {
        return format.parseInstant(text(group), display, group);
    }

    /** The start of the bucket that {@link KeyWriter#time(String, LocalDateTime, TimeFormat)} wrote. */
    public LocalDateTime localDateTime(int group, TimeFormat format) {
        return format.parseLocal(text(group), display, group);
    }

    /** The first day of the bucket that {@link KeyWriter#time(String, LocalDate, TimeFormat)} wrote. */
    public LocalDate localDate(int group, TimeFormat format) {
        return localDateTime(group, format).toLocalDate();
    }

    /** The first month of the bucket that {@link KeyWriter#time(String, YearMonth, TimeFormat)} wrote. */
    public YearMonth yearMonth(int group, TimeFormat format) {
        return YearMonth.from(localDateTime(group, format));
    }

    /** The first year of the bucket that {@link KeyWriter#time(String, Year, TimeFormat)} wrote. */
    public Year year(int group, TimeFormat format) {
        return Year.of(localDateTime(group, format).getYear());
    }

    /** The start of the bucket that {@link KeyWriter#epochSecond} wrote. */
    public Instant epochSecond(int group, long stepSeconds) {
        long second = decimal(group, Refusals.FIRST.getEpochSecond(), Refusals.LAST.getEpochSecond());
        if (Math.floorMod(second, stepSeconds) != 0) {
            throw malformed(group, "a multiple of " + stepSeconds + " seconds");
        }
        return Instant.ofEpochSecond(second);
    }

    /** The start of the bucket that {@link KeyWriter#epochMillis} wrote. */
    public Instant epochMillis(int group, long stepMillis) {
        long millis = decimal(group, Refusals.FIRST.toEpochMilli(), Refusals.LAST.toEpochMilli());
        if (Math.floorMod(millis, stepMillis) != 0) {
            throw malformed(group, "a multiple of " + stepMillis + " milliseconds");
        }
        return Instant.ofEpochMilli(millis);
    }

    KeyEncodingException malformed(int group, String expected) {
        return KeyEncodingException.malformed(display, group, expected);
    }

    private long decimal(int group, long min, long max) {
        return Decoding.decimal(text(group), min, max, this, group);
    }

    private long fixedDecimal(int group, int width, long max) {
        return Decoding.fixedDecimal(text(group), width, max, this, group);
    }

    private long hex(int group, int bits) {
        String text = text(group);
        if (text.length() > 1 && text.charAt(0) == '0') {
            throw malformed(group, "a hexadecimal number without leading zeros");
        }
        return Decoding.hex(text, bits, this, group);
    }

    private long fixedHex(int group, int width, int bits) {
        String text = text(group);
        if (text.length() != width) {
            throw malformed(group, width + " hexadecimal digits");
        }
        return Decoding.hex(text, bits, this, group);
    }

    /** The pattern that the parts are of; never the parts, which may be secrets. */
    @Override
    public String toString() {
        return "parts of a key of " + display;
    }
}
