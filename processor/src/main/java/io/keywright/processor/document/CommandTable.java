package io.keywright.processor.document;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The commands that generated repositories may need: the one place that says what a user must be granted. A command
 * that is not here is not granted, and stops the document from being written.
 */
final class CommandTable {

    /** What each command does to its keys: read, write, both, or none where it has no key. */
    private static final Map<String, String> ACCESS = Map.ofEntries(
            Map.entry("APPEND", "write"),
            Map.entry("BITCOUNT", "read"),
            Map.entry("BITFIELD", "both"),
            Map.entry("BITFIELD_RO", "read"),
            Map.entry("BITOP", "both"),
            Map.entry("BITPOS", "read"),
            Map.entry("BLMOVE", "both"),
            Map.entry("BZPOPMAX", "both"),
            Map.entry("BZPOPMIN", "both"),
            Map.entry("DEL", "write"),
            Map.entry("EVALSHA", "both"),
            Map.entry("EXISTS", "read"),
            Map.entry("GEOADD", "write"),
            Map.entry("GEODIST", "read"),
            Map.entry("GEOPOS", "read"),
            Map.entry("GEOSEARCH", "read"),
            Map.entry("GET", "read"),
            Map.entry("GETBIT", "read"),
            Map.entry("GETEX", "both"),
            Map.entry("GETRANGE", "read"),
            Map.entry("HDEL", "write"),
            Map.entry("HEXISTS", "read"),
            Map.entry("HGET", "read"),
            Map.entry("HGETALL", "read"),
            Map.entry("HINCRBY", "both"),
            Map.entry("HINCRBYFLOAT", "both"),
            Map.entry("HLEN", "read"),
            Map.entry("HMGET", "read"),
            Map.entry("HSCAN", "read"),
            Map.entry("HSET", "write"),
            Map.entry("HSETNX", "write"),
            Map.entry("INCRBY", "both"),
            Map.entry("INFO", "none"),
            Map.entry("INCRBYFLOAT", "both"),
            Map.entry("LINDEX", "read"),
            Map.entry("LLEN", "read"),
            Map.entry("LMOVE", "both"),
            Map.entry("LPOP", "both"),
            Map.entry("LPUSH", "write"),
            Map.entry("LRANGE", "read"),
            Map.entry("LTRIM", "write"),
            Map.entry("MGET", "read"),
            Map.entry("PEXPIRE", "write"),
            Map.entry("PEXPIREAT", "write"),
            Map.entry("PFADD", "both"),
            Map.entry("PFCOUNT", "both"),
            Map.entry("PFMERGE", "both"),
            Map.entry("PSUBSCRIBE", "none"),
            Map.entry("PTTL", "read"),
            Map.entry("PUBLISH", "none"),
            Map.entry("RPOP", "both"),
            Map.entry("RPUSH", "write"),
            Map.entry("SADD", "write"),
            Map.entry("SCARD", "read"),
            Map.entry("SDIFF", "read"),
            Map.entry("SET", "write"),
            Map.entry("SETBIT", "both"),
            Map.entry("SETRANGE", "write"),
            Map.entry("SINTER", "read"),
            Map.entry("SINTERCARD", "read"),
            Map.entry("SISMEMBER", "read"),
            Map.entry("SMEMBERS", "read"),
            Map.entry("SMISMEMBER", "read"),
            Map.entry("SPOP", "both"),
            Map.entry("SPUBLISH", "none"),
            Map.entry("SRANDMEMBER", "read"),
            Map.entry("SREM", "write"),
            Map.entry("SSCAN", "read"),
            Map.entry("SSUBSCRIBE", "none"),
            Map.entry("SUBSCRIBE", "none"),
            Map.entry("SUNION", "read"),
            Map.entry("TIME", "none"),
            Map.entry("UNLINK", "write"),
            Map.entry("WAIT", "none"),
            Map.entry("XACK", "write"),
            Map.entry("XADD", "write"),
            Map.entry("XAUTOCLAIM", "both"),
            Map.entry("XCLAIM", "write"),
            Map.entry("XDEL", "write"),
            Map.entry("XGROUP|CREATE", "write"),
            Map.entry("XGROUP|DELCONSUMER", "write"),
            Map.entry("XINFO|CONSUMERS", "read"),
            Map.entry("XINFO|GROUPS", "read"),
            Map.entry("XINFO|STREAM", "read"),
            Map.entry("XLEN", "read"),
            Map.entry("XPENDING", "read"),
            Map.entry("XRANGE", "read"),
            Map.entry("XREADGROUP", "both"),
            Map.entry("XREVRANGE", "read"),
            Map.entry("XTRIM", "write"),
            Map.entry("ZADD", "both"),
            Map.entry("ZCARD", "read"),
            Map.entry("ZCOUNT", "read"),
            Map.entry("ZINCRBY", "both"),
            Map.entry("ZMSCORE", "read"),
            Map.entry("ZPOPMAX", "both"),
            Map.entry("ZPOPMIN", "both"),
            Map.entry("ZRANGE", "read"),
            Map.entry("ZRANGEBYLEX", "read"),
            Map.entry("ZRANGEBYSCORE", "read"),
            Map.entry("ZRANK", "read"),
            Map.entry("ZREM", "write"),
            Map.entry("ZREMRANGEBYRANK", "write"),
            Map.entry("ZREMRANGEBYSCORE", "write"),
            Map.entry("ZREVRANGE", "read"),
            Map.entry("ZREVRANGEBYSCORE", "read"),
            Map.entry("ZREVRANK", "read"),
            Map.entry("ZSCAN", "read"),
            Map.entry("ZSCORE", "read"));

    /** Commands that Redis 6.2 does not know, so that it takes no rule with them; scripts do without. */
    static final Set<String> SINCE_70 = Set.of("SINTERCARD", "SPUBLISH", "SSUBSCRIBE");

    /** What the runtime sends in place of a command, or runs in a script beside it. */
    private static final Map<String, Set<String>> COMPANIONS = Map.of(
            // Until a server has said after a reconnect that it knows GETEX.
            "GETEX", Set.of("GET", "PEXPIRE"),
            // A script gives a key its TTL only where it has none, and gives counts as text, which it reads back.
            "PEXPIRE", Set.of("PTTL"),
            "INCRBY", Set.of("GET"),
            "HINCRBY", Set.of("HGET"));

    private CommandTable() {}

    /** All commands to grant for those that operations name, sorted. */
    static Set<String> granted(Set<String> named) {
        Set<String> all = new TreeSet<>(named);
        named.forEach(command -> all.addAll(COMPANIONS.getOrDefault(command, Set.of())));
        all.forEach(CommandTable::access);
        return all;
    }

    /** What the command does to its keys. */
    static String access(String command) {
        String access = ACCESS.get(command);
        if (access == null) {
            throw new IllegalStateException("The command table does not know " + command);
        }
        return access;
    }
}
