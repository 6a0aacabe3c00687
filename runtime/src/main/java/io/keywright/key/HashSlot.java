package io.keywright.key;

/**
 * The slot of a key in a Redis Cluster: CRC16 (XMODEM) of the key, or of its hash tag where it has one, modulo 16,384.
 */
public final class HashSlot {

    /** How many slots a cluster has. */
    public static final int COUNT = 16_384;

    private static final char[] TABLE = table();

    private HashSlot() {}

    /**
     * The slot of {@code key}. What stands between the first <code>{</code> and the first <code>}</code> after it
     * counts alone, if that is not empty.
     */
    public static int of(byte[] key) {
        int open = indexOf(key, (byte) '{', 0);
        if (open >= 0) {
            int close = indexOf(key, (byte) '}', open + 1);
            if (close > open + 1) {
                return crc16(key, open + 1, close) & (COUNT - 1);
            }
        }
        return crc16(key, 0, key.length) & (COUNT - 1);
    }

    static int crc16(byte[] bytes, int from, int to) {
        int crc = 0;
        for (int i = from; i < to; i++) {
            crc = crc16(crc, bytes[i]);
        }
        return crc;
    }

    /** One step: {@code crc} is that of the bytes before {@code next}; it begins with 0. */
    static int crc16(int crc, byte next) {
        return ((crc << 8) ^ TABLE[((crc >>> 8) ^ next) & 0xFF]) & 0xFFFF;
    }

    private static int indexOf(byte[] bytes, byte sought, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == sought) {
                return i;
            }
        }
        return -1;
    }

    private static char[] table() {
        char[] table = new char[256];
        for (int i = 0; i < table.length; i++) {
            int crc = i << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x8000) == 0 ? crc << 1 : (crc << 1) ^ 0x1021;
            }
            table[i] = (char) crc;
        }
        return table;
    }
}
