package io.keywright.processor.model;

/**
 * What a key takes of a server's memory, estimated.
 *
 * @param key the key without its entries, in bytes
 * @param entry each element of a collection, in bytes; 0 for what is none
 * @param element what an element is called; empty for what is no collection
 */
public record KeyCost(long key, long entry, String element) {

    /** Whether a key holds any number of elements. */
    public boolean isCollection() {
        return !element.isEmpty();
    }

    /** What several elements are called. */
    public String elements() {
        return element.endsWith("y") ? element.substring(0, element.length() - 1) + "ies" : element + "s";
    }

    /** A key with so many entries, in bytes. */
    public long of(long entries) {
        return key + entries * entry;
    }
}
