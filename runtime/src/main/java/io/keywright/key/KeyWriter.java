package io.keywright.key;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/**
 * Writes one key to bytes, part after part.
 *
 * <p>Made for one key and one thread, used once, and small enough for the JIT to take apart: with an exact size hint
 * the key's array is all that is allocated. Every method returns this writer. Those that can refuse a value take the
 * part's name first, and throw a {@link KeyEncodingException} that names it but never shows the value.
 *
 * <pre>{@code
 * byte[] key = new KeyWriter(namespace, 13 + KeySize.escaped(sku)).literal(SHOP_PRODUCT).escaped("sku", sku).toBytes();
 * }</pre>
 */
public final class KeyWriter {

    private static final byte[] NO_NAMESPACE = {};

    private byte[] buffer;
    private int position;

    /**
     * Makes a writer that holds the namespace.
     *
     * @param namespace what stands before every key, as {@link Namespace#toBytes} gives it
     * @param sizeHint how many bytes will be written after it; a wrong hint costs a copy, nothing else
     */
    public KeyWriter(byte[] namespace, int sizeHint) {
        this.buffer = new byte[namespace.length + sizeHint];
        System.arraycopy(namespace, 0, buffer, 0, namespace.length);
        this.position = namespace.length;
    }

    /** A writer without namespace, for the components of a {@link #digest}. */
    public static KeyWriter component(int sizeHint) {
        return new KeyWriter(NO_NAMESPACE, sizeHint);
    }

    /** The key. The writer must not be used again: if the size hint was exact, this is its own array. */
    public byte[] toBytes() {
        return position == buffer.length ? buffer : Arrays.copyOf(buffer, position);
    }

    // Texts that the pattern or the type fixes

    /** Bytes as they are: the pattern's literal text, the stored name of an enum constant or of a boolean. */
    public KeyWriter literal(byte[] bytes) {
        int from = advance(bytes.length);
        System.arraycopy(bytes, 0, buffer, from, bytes.length);
        return this;
    }

    /** ASCII text that the generator fixed; {@link #literal(byte[])} with a constant is faster. */
    public KeyWriter text(String ascii) {
        return literal(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    // Numbers

    /** Decimal digits, without padding; a minus sign before a negative number. */
    public KeyWriter decimal(long value) {
        advance(Digits.decimalSize(value));
        Digits.putDecimal(buffer, position, value);
        return this;
    }

    /** Exactly {@code width} decimal digits, padded with zeros; refuses negative and longer numbers. */
    public KeyWriter fixedDecimal(String part, long value, int width) {
        if (value < 0 || Digits.decimalSize(value) > width) {
            throw Refusals.tooWide(part, value < 0, Digits.decimalSize(value), width, "digits");
        }
        int from = advance(width);
        Digits.putFixed(buffer, from, value, width);
        return this;
    }

    /** Lower-case hexadecimal digits of the two's complement, without padding. */
    public KeyWriter hex(long value) {
        int size = Digits.hexSize(value);
        int from = advance(size);
        Digits.putHex(buffer, from, value, size);
        return this;
    }

    /** As {@link #hex(long)}: -1 is {@code ffffffff}. */
    public KeyWriter hex(int value) {
        return hex(Integer.toUnsignedLong(value));
    }

    /** As {@link #hex(long)}: -1 is {@code ffff}. */
    public KeyWriter hex(short value) {
        return hex(Short.toUnsignedLong(value));
    }

    /** As {@link #hex(long)}: -1 is {@code ff}. */
    public KeyWriter hex(byte value) {
        return hex(Byte.toUnsignedLong(value));
    }

    /** Exactly {@code width} hexadecimal digits of the two's complement; refuses numbers that need more. */
    public KeyWriter fixedHex(String part, long value, int width) {
        int size = Digits.hexSize(value);
        if (size > width) {
            throw Refusals.tooWide(part, false, size, width, "hexadecimal digits");
        }
        int from = advance(width);
        Digits.putHex(buffer, from, value, width);
        return this;
    }

    /** As {@link #fixedHex(String, long, int)}. */
    public KeyWriter fixedHex(String part, int value, int width) {
        return fixedHex(part, Integer.toUnsignedLong(value), width);
    }

    /** As {@link #fixedHex(String, long, int)}. */
    public KeyWriter fixedHex(String part, short value, int width) {
        return fixedHex(part, Short.toUnsignedLong(value), width);
    }

    /** As {@link #fixedHex(String, long, int)}. */
    public KeyWriter fixedHex(String part, byte value, int width) {
        return fixedHex(part, Byte.toUnsignedLong(value), width);
    }

    // Shards

    /** The shard number {@code floorMod(value, n)} in decimal digits. */
    public KeyWriter shard(long value, int n) {
        return decimal(Math.floorMod(value, n));
    }

    /** The shard number of a text: CRC16 (XMODEM, as the slots of a cluster) of its UTF-8, modulo {@code n}. */
    public KeyWriter shard(String part, String value, int n) {
        return decimal(Shards.of(part, value, n));
    }

    /** The shard number of a UUID: that of its canonical text. */
    public KeyWriter shard(UUID value, int n) {
        return decimal(Shards.of(value, n));
    }

    // UUIDs

    /** The canonical, lower-case form: 36 characters. */
    public KeyWriter uuid(UUID value) {
        int from = advance(KeySize.UUID);
        Digits.putUuid(buffer, from, value);
        return this;
    }

    /** 32 lower-case hexadecimal digits. */
    public KeyWriter uuidHex(UUID value) {
        int from = advance(KeySize.UUID_HEX);
        Digits.putHex(buffer, from, value.getMostSignificantBits(), 16);
        Digits.putHex(buffer, from + 16, value.getLeastSignificantBits(), 16);
        return this;
    }

    // Texts

    /**
     * Any text, percent-encoded: the bytes of its UTF-8 outside {@code [A-Za-z0-9._~-]} become {@code %} and two
     * upper-case hexadecimal digits. Refuses an empty text, lone surrogates, and what is not in normalization form C.
     */
    public KeyWriter escaped(String part, String value) {
        int length = value.length();
        Text.requireNotEmpty(part, length);
        int from = advance(length);
        byte[] target = buffer;
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (!Text.isUnreserved(c)) {
                // As much longer as this part is than the hint said: with an exact hint otherwise it stays exact.
                byte[] longer = Text.escapeRest(part, value, i, target, from + i);
                position += longer.length - target.length;
                buffer = longer;
                return this;
            }
            target[from + i] = (byte) c;
        }
        return this;
    }

    /**
     * A text as it is. Refuses any character outside {@code allowed}, and any number of code points that is not from
     * {@code min} to {@code max}; an empty text, lone surrogates and what is not in normalization form C always.
     */
    public KeyWriter raw(String part, String value, CharClass allowed, int min, int max) {
        int length = value.length();
        Text.requireNotEmpty(part, length);
        int from = advance(length);
        byte[] target = buffer;
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (c >= 128) {
                position = from;
                return literal(RawText.encode(part, value, allowed, min, max));
            }
            if (!allowed.contains(c)) {
                throw Refusals.outside(part, c, i, value, allowed);
            }
            target[from + i] = (byte) c;
        }
        RawText.requireLength(part, length, min, max);
        return this;
    }

    /** What {@code codec} makes of {@code value}, as a {@link #raw} text. */
    public <T> KeyWriter custom(
            String part, T value, KeyPartCodec<? super T> codec, CharClass allowed, int min, int max) {
        return raw(part, codec.encode(value), allowed, min, max);
    }

    /**
     * The plain UTF-8 of a text, for the components of a digest only: in a key it could forge another. May be empty;
     * refuses lone surrogates and what is not in normalization form C.
     */
    public KeyWriter utf8(String part, String value) {
        Text.requireWellFormed(part, value);
        return literal(value.getBytes(StandardCharsets.UTF_8));
    }

    /** The base64url of a text's UTF-8, without padding. Refuses what {@link #escaped} refuses. */
    public KeyWriter base64Url(String part, String value) {
        Text.requireNotEmpty(part, value.length());
        Text.requireWellFormed(part, value);
        return base64Url(part, value.getBytes(StandardCharsets.UTF_8));
    }

    /** The lower-case hexadecimal digits of a text's UTF-8. Refuses what {@link #escaped} refuses. */
    public KeyWriter textHex(String part, String value) {
        Text.requireNotEmpty(part, value.length());
        Text.requireWellFormed(part, value);
        return bytesHex(part, value.getBytes(StandardCharsets.UTF_8));
    }

    // Bytes

    /** Base64url without padding; refuses an empty array. */
    public KeyWriter base64Url(String part, byte[] value) {
        Text.requireNotEmpty(part, value.length);
        return literal(Base64.getUrlEncoder().withoutPadding().encode(value));
    }

    /** Lower-case hexadecimal digits; refuses an empty array. */
    public KeyWriter bytesHex(String part, byte[] value) {
        Text.requireNotEmpty(part, value.length);
        int at = advance(2 * value.length);
        for (byte octet : value) {
            Digits.putHex(buffer, at, octet, 2);
            at += 2;
        }
        return this;
    }

    /** The bytes as they are, any of them; refuses an empty array. */
    public KeyWriter bytesRaw(String part, byte[] value) {
        Text.requireNotEmpty(part, value.length);
        return literal(value);
    }

    // Time

    /** The bucket that the instant falls into, in the format's zone. Refuses years outside 0000 to 9999. */
    public KeyWriter time(String part, Instant value, TimeFormat format) {
        int from = advance(format.length());
        format.write(part, value, buffer, from);
        return this;
    }

    /** The bucket that the date and time fall into; the format's zone does not matter. */
    public KeyWriter time(String part, LocalDateTime value, TimeFormat format) {
        int from = advance(format.length());
        format.write(part, value, buffer, from);
        return this;
    }

    /** As for a date and time: midnight. */
    public KeyWriter time(String part, LocalDate value, TimeFormat format) {
        return time(part, value.atStartOfDay(), format);
    }

    /** As for a date and time: midnight of the month's first day. */
    public KeyWriter time(String part, YearMonth value, TimeFormat format) {
        return time(part, value.atDay(1), format);
    }

    /** As for a date and time: midnight of the year's first day. */
    public KeyWriter time(String part, Year value, TimeFormat format) {
        return time(part, value.atDay(1), format);
    }

    /** Seconds since 1970-01-01T00:00Z, rounded down to a multiple of {@code stepSeconds}. */
    public KeyWriter epochSecond(Instant value, long stepSeconds) {
        Refusals.requireFourDigitYear("epochSecond", value);
        return decimal(KeySize.floor(value.getEpochSecond(), stepSeconds));
    }

    /** Milliseconds since 1970-01-01T00:00Z, rounded down to a multiple of {@code stepMillis}. */
    public KeyWriter epochMillis(String part, Instant value, long stepMillis) {
        Refusals.requireFourDigitYear(part, value);
        return decimal(KeySize.floor(value.toEpochMilli(), stepMillis));
    }

    // Digests and reserved texts

    /**
     * The first {@code hexLength} lower-case hexadecimal digits of a digest of the components' encodings. One component
     * is digested as it is, so that other languages make the same key; several are each digested as a netstring,
     * {@code <length>:<bytes>,}, so that no two lists of components give the same bytes.
     *
     * @param algorithm {@code md5}, {@code sha1} or {@code sha256}
     * @param components what {@link #component} writers made, a String by {@link #utf8}
     */
    public KeyWriter digest(String algorithm, int hexLength, byte[]... components) {
        byte[] digest = Digests.of(algorithm, components);
        int from = advance(hexLength);
        for (int i = 0; i < hexLength; i++) {
            int shift = (i & 1) == 0 ? 4 : 0;
            Digits.putHex(buffer, from + i, digest[i >> 1] >> shift, 1);
        }
        return this;
    }

    /** How many bytes are written, namespace included: the start of the next part, for {@link #distinctFrom}. */
    public int position() {
        return position;
    }

    /**
     * Refuses the part written since {@code from} if it is {@code reserved}: the text that says that the part is
     * absent.
     */
    public KeyWriter distinctFrom(String part, int from, byte[] reserved) {
        if (Arrays.equals(buffer, from, position, reserved, 0, reserved.length)) {
            throw Refusals.reserved(part, reserved);
        }
        return this;
    }

    /** Takes {@code count} bytes, growing if the hint was too small; gives the first one's index. */
    private int advance(int count) {
        int from = position;
        int end = from + count;
        if (end > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(end, buffer.length + (buffer.length >> 1)));
        }
        position = end;
        return from;
    }
}
