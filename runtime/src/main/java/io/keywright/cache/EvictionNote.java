package io.keywright.cache;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * An eviction, of a key or of a group, that a transaction has made necessary, to be recorded in that transaction: see
 * {@link EvictionOutbox}. Immutable; three columns of text.
 *
 * @param id unique, 32 hex digits: of the write that the eviction belongs to
 * @param keyPattern of the cache's keys, or of the groups' keys, in its display form
 * @param key the bytes of the key, or of the group's key, in hex digits; as much of a secret as the key is
 */
public record EvictionNote(String id, String keyPattern, String key) {

    static EvictionNote of(EntryId token, String keyPattern, byte[] key) {
        HexFormat hex = HexFormat.of();
        return new EvictionNote(hex.formatHex(EntryFormat.token(token)), keyPattern, hex.formatHex(key));
    }

    EntryId token() {
        ByteBuffer bytes = ByteBuffer.wrap(HexFormat.of().parseHex(id));
        return new EntryId(bytes.getLong(), bytes.getLong());
    }

    byte[] keyBytes() {
        return HexFormat.of().parseHex(key);
    }

    /** Names the pattern only: a key may be a secret. */
    @Override
    public String toString() {
        return "EvictionNote[" + id + ", " + keyPattern + "]";
    }
}
