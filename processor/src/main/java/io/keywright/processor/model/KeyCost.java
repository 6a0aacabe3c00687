package io.keywright.processor.model;

/**
 * What a key takes of a server's memory, estimated.
 *
 * @param key the key without its entries, in bytes
 * @param entry each entry of a collection, in bytes; 0 for what is none
 */
public record KeyCost(long key, long entry) {

    /** A key with so many entries, in bytes. */
    public long of(long entries) {
        return key + entries * entry;
    }
}
