package io.keywright.cache;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of what a cached key holds: a header of 46 bytes, big-endian, and the payload. In a HASH the header is a
 * field, and the payload the others.
 *
 * <pre>
 *  0  magic      C1: never the first byte of UTF-8 or MessagePack, so no plain value is taken for an entry
 *  1  kind       L lease, V value, N negative, F fence; a later format takes other letters
 *  2  id         16 bytes
 * 18  stamp       8 bytes, of the groups' generations and, at FAILOVER_SAFE, the servers' epochs; else 0
 * 26  softExpiry  8 bytes, milliseconds since 1970
 * 34  loadMillis  4 bytes; from a claim on, with the first bit set, until when it stands, in tenths of a second
 * 38  version     8 bytes, of the value; 0 where it has none
 * 46  payload     of a value only
 * </pre>
 *
 * A lease ends after its id. A fence has magic and kind, the 8-byte newest version that a writer has left there, the 16
 * digits of its birth, and then for each writer its 16-byte token and until when that stands, 6 bytes of milliseconds
 * since 1970.
 */
final class EntryFormat {

    static final byte MAGIC = (byte) 0xC1;
    static final byte LEASE = 'L';
    static final byte VALUE = 'V';
    static final byte NEGATIVE = 'N';
    static final byte FENCE = 'F';

    static final int ID_OFFSET = 2;
    static final int STAMP_OFFSET = ID_OFFSET + EntryId.SIZE;
    static final int SOFT_EXPIRY_OFFSET = STAMP_OFFSET + Long.BYTES;
    static final int LOAD_MILLIS_OFFSET = SOFT_EXPIRY_OFFSET + Long.BYTES;
    static final int VERSION_OFFSET = LOAD_MILLIS_OFFSET + Integer.BYTES;
    static final int HEADER = VERSION_OFFSET + Long.BYTES;

    /** Where a fence's first token is. */
    static final int FENCE_TOKENS_OFFSET = 2 + Long.BYTES + Bits.DIGITS;

    /** A writer's token, and its deadline. */
    static final int FENCE_TOKEN = EntryId.SIZE + 6;

    private EntryFormat() {}

    /** What a reply says; anything that is no entry of this format is {@link Seen.Unusable}, never an exception. */
    static Seen<byte[]> read(byte @Nullable [] bytes) {
        if (bytes == null) {
            return new Seen.Absent<>();
        }
        if (bytes.length <= ID_OFFSET || bytes[0] != MAGIC) {
            return unusable(bytes);
        }
        ByteBuffer header = ByteBuffer.wrap(bytes);
        int size = bytes.length;
        return switch (bytes[1]) {
            case LEASE -> size == STAMP_OFFSET ? new Seen.Lease<>(id(header)) : unusable(bytes);
            case VALUE -> size >= HEADER ? entry(header, Arrays.copyOfRange(bytes, HEADER, size)) : unusable(bytes);
            case NEGATIVE -> size == HEADER ? entry(header, null) : unusable(bytes);
            case FENCE -> isFence(size) ? new Seen.Fence<>() : unusable(bytes);
            default -> unusable(bytes);
        };
    }

    /** What takes the place of {@code loadMillis} when an entry is claimed until then, in milliseconds since 1970. */
    static int claimedUntil(long millis) {
        return (int) ((millis + 99) / 100) | Integer.MIN_VALUE;
    }

    /** Whether somebody has claimed the entry, to load it anew, and has not done so until now. */
    static boolean wasClaimed(int loadMillis) {
        return loadMillis < 0;
    }

    /** Whether nobody else is to load the entry anew. */
    static boolean isClaimed(int loadMillis, long nowMillis) {
        // The difference of two numbers of 31 bits, with its sign: they begin anew after seven years.
        return wasClaimed(loadMillis) && ((loadMillis - (int) (nowMillis / 100)) << 1) > 0;
    }

    private static boolean isFence(int size) {
        return size > FENCE_TOKENS_OFFSET && (size - FENCE_TOKENS_OFFSET) % FENCE_TOKEN == 0;
    }

    /** Whether these are the bytes of a value's header, and no more. */
    static boolean isValue(byte[] header) {
        return header.length == HEADER && header[0] == MAGIC && header[1] == VALUE;
    }

    /** What stands for a value that could not be decoded: the entry is taken over as if it were foreign. */
    static <P> Seen<P> unusable(byte[] bytes) {
        return new Seen.Unusable<>(ByteBuffer.wrap(Arrays.copyOf(bytes, Math.min(bytes.length, STAMP_OFFSET))));
    }

    static byte[] lease(EntryId id) {
        return prefix(LEASE, id);
    }

    /** An entry; without a payload a negative one. */
    static byte[] entry(
            EntryId id, long stamp, long softExpiry, int loadMillis, long version, byte @Nullable [] payload) {
        int size = payload == null ? 0 : payload.length;
        ByteBuffer entry = ByteBuffer.allocate(HEADER + size)
                .put(prefix(payload == null ? NEGATIVE : VALUE, id))
                .putLong(stamp)
                .putLong(softExpiry)
                .putInt(loadMillis)
                .putLong(version);
        return payload == null ? entry.array() : entry.put(payload).array();
    }

    /** The first bytes, up to the id: by them one lease or entry is told from every other. */
    static byte[] prefix(byte kind, EntryId id) {
        return ByteBuffer.allocate(STAMP_OFFSET)
                .put(MAGIC)
                .put(kind)
                .putLong(id.process())
                .putLong(id.number())
                .array();
    }

    /** The bytes of an id: a fence's token. */
    static byte[] token(EntryId id) {
        return ByteBuffer.allocate(EntryId.SIZE)
                .putLong(id.process())
                .putLong(id.number())
                .array();
    }

    private static Seen<byte[]> entry(ByteBuffer header, byte @Nullable [] payload) {
        return new Seen.Entry<>(
                id(header),
                header.getLong(STAMP_OFFSET),
                header.getLong(SOFT_EXPIRY_OFFSET),
                header.getInt(LOAD_MILLIS_OFFSET),
                payload);
    }

    private static EntryId id(ByteBuffer header) {
        return new EntryId(header.getLong(ID_OFFSET), header.getLong(ID_OFFSET + Long.BYTES));
    }
}
