package io.keywright.key;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Shard numbers of texts: CRC16 (XMODEM) of the UTF-8, modulo the number of shards. */
final class Shards {

    private Shards() {}

    static int of(String part, String value, int n) {
        Text.requireNotEmpty(part, value.length());
        int crc = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= 128) {
                Text.requireWellFormed(part, value);
                byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
                return HashSlot.crc16(utf8, 0, utf8.length) % n;
            }
            crc = HashSlot.crc16(crc, (byte) c);
        }
        return crc % n;
    }

    /** Of the canonical text, so that a UUID has the same shard where another program has it as a text. */
    static int of(UUID value, int n) {
        int crc = hex(0, value.getMostSignificantBits(), 60, 32);
        crc = hex(HashSlot.crc16(crc, (byte) '-'), value.getMostSignificantBits(), 28, 16);
        crc = hex(HashSlot.crc16(crc, (byte) '-'), value.getMostSignificantBits(), 12, 0);
        crc = hex(HashSlot.crc16(crc, (byte) '-'), value.getLeastSignificantBits(), 60, 48);
        crc = hex(HashSlot.crc16(crc, (byte) '-'), value.getLeastSignificantBits(), 44, 0);
        return crc % n;
    }

    private static int hex(int crc, long bits, int firstShift, int lastShift) {
        int next = crc;
        for (int shift = firstShift; shift >= lastShift; shift -= 4) {
            int digit = (int) (bits >>> shift) & 15;
            next = HashSlot.crc16(next, (byte) (digit < 10 ? '0' + digit : 'a' - 10 + digit));
        }
        return next;
    }
}
