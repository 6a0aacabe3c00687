package io.keywright.annotation;

/** What a server that is full gives up: its {@code maxmemory-policy}. */
public enum Eviction {
    /** Nobody says; nothing is held against it. */
    UNDECLARED,

    /** {@code noeviction}: nothing, so that writes fail. */
    NO_EVICTION,

    /** {@code volatile-lru}: keys that have a TTL, those not used for longest first. */
    VOLATILE_LRU,

    /** {@code volatile-lfu}: keys that have a TTL, the least used first. */
    VOLATILE_LFU,

    /** {@code volatile-ttl}: keys that have a TTL, those that end soonest first. */
    VOLATILE_TTL,

    /** {@code volatile-random}: keys that have a TTL, any of them. */
    VOLATILE_RANDOM,

    /** {@code allkeys-lru}: any key, those not used for longest first. */
    ALLKEYS_LRU,

    /** {@code allkeys-lfu}: any key, the least used first. */
    ALLKEYS_LFU,

    /** {@code allkeys-random}: any key. */
    ALLKEYS_RANDOM
}
