package io.keywright.annotation;

/** The Redis data type that a key holds. */
public enum RedisType {
    /** One value: a document, or a lone {@link Value} component stored bare. */
    STRING,

    /**
     * Fields and values: a record with one field a component, or, with a {@link Field} component, a map whose entries
     * are the domain objects.
     */
    HASH,

    /** Elements in the order of their pushes; each domain object is one, a lone {@link Value} component stored bare. */
    LIST,

    /** Members without order, each once; each domain object is one. */
    SET,

    /**
     * Members ordered by their {@link Score}; each domain object is one member with its score. Of a {@link Delayed}
     * type, the entries of its STREAM that wait for their time.
     */
    SORTED_SET,

    /**
     * An append-only log; each domain object is one entry, with one field a component, and its id in {@link EntryId}.
     */
    STREAM,

    /** A probabilistic count of distinct members, in at most 12 KiB; each domain object is one member. */
    HYPERLOGLOG,

    /**
     * Bits by their offsets, which {@link Member} names; each domain object is one bit that is set, or with a
     * {@link BitCounter} one counter of a few bits.
     */
    BITMAP,

    /**
     * Members with a position, in {@link Longitude} and {@link Latitude}; each domain object is one member at its
     * place.
     */
    GEO,

    /**
     * A Pub/Sub channel, no key; each domain object is one message, a lone {@link Value} component stored bare. It has
     * no TTL.
     */
    CHANNEL
}
