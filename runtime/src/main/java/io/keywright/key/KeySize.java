package io.keywright.key;

import java.time.Instant;

/**
 * How many bytes a part takes in its key, for {@link KeyCodec#sizeHint}. Exact, except where a method says otherwise;
 * nothing here allocates or refuses a value. Parts of fixed width ({@code 06}, {@code hex16}, digests) are their width,
 * times {@link TimeFormat#length()}.
 */
public final class KeySize {

    /** A canonical UUID. */
    public static final int UUID = 36;

    /** A UUID as 32 hexadecimal digits. */
    public static final int UUID_HEX = 32;

    private KeySize() {}

    /** Of {@link KeyWriter#decimal}. */
    public static int decimal(long value) {
        return Digits.decimalSize(value);
    }

    /** Of {@link KeyWriter#hex(long)}. */
    public static int hex(long value) {
        return Digits.hexSize(value);
    }

    /** Of {@link KeyWriter#hex(int)}. */
    public static int hex(int value) {
        return Digits.hexSize(Integer.toUnsignedLong(value));
    }

    /** Of {@link KeyWriter#hex(short)}. */
    public static int hex(short value) {
        return Digits.hexSize(Short.toUnsignedLong(value));
    }

    /** Of {@link KeyWriter#hex(byte)}. */
    public static int hex(byte value) {
        return Digits.hexSize(Byte.toUnsignedLong(value));
    }

    /** Of {@link KeyWriter#shard(long, int)}. */
    public static int shard(long value, int n) {
        return Digits.decimalSize(Math.floorMod(value, n));
    }

    /** The most that a shard number of {@code n} takes: the shards of texts and UUIDs are not computed twice. */
    public static int shard(int n) {
        return Digits.decimalSize(n - 1L);
    }

    /** Of {@link KeyWriter#escaped}: exact for a text of unreserved characters, else too small. */
    public static int escaped(String value) {
        return value.length();
    }

    /** Of {@link KeyWriter#raw} and {@link KeyWriter#utf8}: exact for ASCII, else too small. */
    public static int text(String value) {
        return value.length();
    }

    /** Of {@link KeyWriter#textHex}: exact for ASCII, else too small. */
    public static int textHex(String value) {
        return 2 * value.length();
    }

    /** Of {@link KeyWriter#bytesHex}. */
    public static int bytesHex(byte[] value) {
        return 2 * value.length;
    }

    /** Of {@link KeyWriter#base64Url(String, String)}: exact for ASCII, else too small. */
    public static int base64Url(String value) {
        return base64UrlOf(value.length());
    }

    /** Of {@link KeyWriter#base64Url(String, byte[])}. */
    public static int base64Url(byte[] value) {
        return base64UrlOf(value.length);
    }

    /** Of {@link KeyWriter#epochSecond}. */
    public static int epochSecond(Instant value, long stepSeconds) {
        return Digits.decimalSize(floor(value.getEpochSecond(), stepSeconds));
    }

    /** Of {@link KeyWriter#epochMillis}; anything for an instant that the writer refuses. */
    public static int epochMillis(Instant value, long stepMillis) {
        long millis = value.getEpochSecond() * 1000 + value.getNano() / 1_000_000;
        return Digits.decimalSize(floor(millis, stepMillis));
    }

    static long floor(long value, long step) {
        return value - Math.floorMod(value, step);
    }

    private static int base64UrlOf(int bytes) {
        return (bytes * 4 + 2) / 3;
    }
}
