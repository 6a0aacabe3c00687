package io.keywright.processor.pattern;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The rule by which Redis Cluster gives a key its slot (Redis Cluster Specification, "Hash tags"). */
public final class ClusterSlot {
    private static final int SLOTS = 16384;

    private ClusterSlot() {}

    /**
     * What stands between the key's first <code>{</code> and the first <code>}</code> after it, if that is not empty.
     */
    public static Optional<String> hashTag(String key) {
        int open = key.indexOf('{');
        int close = open < 0 ? -1 : key.indexOf('}', open + 1);
        return close > open + 1 ? Optional.of(key.substring(open + 1, close)) : Optional.empty();
    }

    /** The slot of a key given as text, 0 to 16383. */
    public static int of(String key) {
        return of(key.getBytes(StandardCharsets.UTF_8));
    }

    /** The slot of a key, 0 to 16383: CRC16 of its hash tag, or of the whole key where it has none. */
    public static int of(byte[] key) {
        int open = indexOf(key, '{', 0);
        int close = open < 0 ? -1 : indexOf(key, '}', open + 1);
        return crc16(close > open + 1 ? Arrays.copyOfRange(key, open + 1, close) : key) % SLOTS;
    }

    /** CRC16/XMODEM: polynomial 0x1021, start 0, not reflected. */
    static int crc16(byte[] bytes) {
        int crc = 0;
        for (byte b : bytes) {
            crc ^= (b & 0xff) << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x8000) != 0 ? crc << 1 ^ 0x1021 : crc << 1;
            }
            crc &= 0xffff;
        }
        return crc;
    }

    private static int indexOf(byte[] key, char wanted, int from) {
        for (int i = from; i < key.length; i++) {
            if (key[i] == wanted) {
                return i;
            }
        }
        return -1;
    }
}
