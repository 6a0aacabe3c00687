package io.keywright.processor.operation;

import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.ValueShape;
import java.util.List;

/**
 * What a cache sends for each of its steps, which depends on the Redis type of its entries.
 *
 * @param look reads an entry, and no more
 * @param lease reads an entry, or leases the key
 * @param leaseOfMaster the same at FAILOVER_SAFE
 * @param fill what a miss may need beside its first command: to fill, to take over what can't be read, to give a lease
 *     back
 * @param fence begins a write that keeps the key from being filled
 * @param unfence ends it
 * @param put ends it, and puts what was written there
 */
record CacheCommands(
        String look,
        List<String> lease,
        List<String> leaseOfMaster,
        List<String> fill,
        String fence,
        String unfence,
        String put) {

    private static final CacheCommands OF_STRINGS = new CacheCommands(
            "GET",
            List.of("SET … NX GET PX"),
            List.of("SET … NX GET PX"),
            List.of("SET … IFEQ or EVALSHA", "EVALSHA: GET, GETRANGE, SET, SETRANGE, UNLINK"),
            "EVALSHA: APPEND, GETRANGE, PEXPIRE, PTTL, SET, TIME",
            "EVALSHA: GET, GETRANGE, SET, UNLINK",
            "EVALSHA: GET, GETRANGE, SET, UNLINK");

    private static final CacheCommands OF_HASHES = new CacheCommands(
            "HGETALL",
            List.of("EVALSHA: HGETALL, HSET, PEXPIRE"),
            List.of("EVALSHA: HDEL, HGETALL, HLEN, HSETNX, PEXPIRE"),
            List.of("EVALSHA: HGET, HGETALL, HSET, PEXPIRE, UNLINK"),
            "EVALSHA: HGET, HSET, PEXPIRE, PEXPIREAT, TIME, UNLINK",
            "EVALSHA: HGET, HSET, PEXPIREAT, UNLINK",
            "EVALSHA: HGET, HSET, PEXPIRE, PEXPIREAT, UNLINK");

    static CacheCommands of(KeySchema schema) {
        return schema.value() instanceof ValueShape.Fields ? OF_HASHES : OF_STRINGS;
    }
}
