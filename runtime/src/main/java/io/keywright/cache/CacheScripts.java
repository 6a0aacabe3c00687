package io.keywright.cache;

import io.keywright.script.Script;

/**
 * The protocol's steps that no plain command does. Each is atomic on its one key, runs on Redis 6.2 and later, and
 * compares before it changes anything.
 */
final class CacheScripts {

    /** ARGV: lease, TTL. Returns what was there; nil where the lease now is. SET NX GET of Redis 7.0. */
    static final Script GET_OR_LEASE = Script.of("get-or-lease", """
            local found = redis.call('GET', KEYS[1])
            if not found then
              redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
            end
            return found
            """);

    /** ARGV: first bytes of what was seen, lease, TTL. Returns what is there instead; nil where the lease now is. */
    static final Script TAKE_OVER = Script.of("take-over", """
            local found = redis.call('GET', KEYS[1])
            -- at least one byte is compared: an empty value begins like any other
            if found and string.sub(found, 1, math.max(1, #ARGV[1])) ~= ARGV[1] then
              return found
            end
            redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
            return false
            """);

    /** ARGV: lease, entry, TTL. Returns 1, or 0 where the lease is gone. SET IFEQ of Redis 8.4 and Valkey 8.1. */
    static final Script FILL = Script.of("fill", """
            if redis.call('GET', KEYS[1]) ~= ARGV[1] then
              return 0
            end
            redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
            return 1
            """);

    /** ARGV: first bytes of the lease or entry. Returns 1, or 0 where something else is there. */
    static final Script RELEASE = Script.of("release", """
            if redis.call('GETRANGE', KEYS[1], 0, #ARGV[1] - 1) ~= ARGV[1] then
              return 0
            end
            return redis.call('UNLINK', KEYS[1])
            """);

    /** ARGV: first bytes of the entry, its new id, its new soft expiry. Returns 1, or 0 where it is gone. */
    static final Script CLAIM =
            Script.of("claim", """
            if redis.call('GETRANGE', KEYS[1], 0, #ARGV[1] - 1) ~= ARGV[1] then
              return 0
            end
            redis.call('SETRANGE', KEYS[1], %d, ARGV[2])
            redis.call('SETRANGE', KEYS[1], %d, ARGV[3])
            return 1
            """.formatted(EntryFormat.ID_OFFSET, EntryFormat.SOFT_EXPIRY_OFFSET));

    /** ARGV: first bytes of the claimed entry, new entry, TTL. Returns 1, or 0 where it is gone. */
    static final Script REFRESH = Script.of("refresh", """
            if redis.call('GETRANGE', KEYS[1], 0, #ARGV[1] - 1) ~= ARGV[1] then
              return 0
            end
            redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
            return 1
            """);

    /** ARGV: first two bytes of a fence, token, TTL. Returns 1. */
    static final Script FENCE = Script.of("fence", """
            if redis.call('GETRANGE', KEYS[1], 0, 1) == ARGV[1] then
              redis.call('APPEND', KEYS[1], ARGV[2])
              if redis.call('PTTL', KEYS[1]) < tonumber(ARGV[3]) then
                redis.call('PEXPIRE', KEYS[1], ARGV[3])
              end
            else
              redis.call('SET', KEYS[1], ARGV[1] .. ARGV[2], 'PX', ARGV[3])
            end
            return 1
            """);

    /** ARGV: first two bytes of a fence, token. Takes the token out, and removes whatever is no fence. Returns 1. */
    static final Script UNFENCE = Script.of("unfence", """
            -- pcall: a key of another type is removed like a value
            if redis.pcall('GETRANGE', KEYS[1], 0, 1) ~= ARGV[1] then
              redis.call('UNLINK', KEYS[1])
              return 1
            end
            local fence = redis.call('GET', KEYS[1])
            local others = ARGV[1]
            for i = 3, #fence, 16 do
              local token = string.sub(fence, i, i + 15)
              if token ~= ARGV[2] then
                others = others .. token
              end
            end
            if others == ARGV[1] then
              redis.call('UNLINK', KEYS[1])
            else
              redis.call('SET', KEYS[1], others, 'KEEPTTL')
            end
            return 1
            """);

    /**
     * ARGV: an id that is used once, TTL. Returns the generation that the group's key holds, or the one that begins
     * now: the same bits never twice, also where the same command comes again.
     */
    static final Script BEGIN_GENERATION = Script.of("begin-generation", """
            local found = redis.call('GET', KEYS[1])
            if found and #found == 16 and not string.find(found, '%X') then
              return found
            end
            local time = redis.call('TIME')
            local begun = string.sub(redis.sha1hex(KEYS[1] .. ARGV[1] .. time[1] .. ':' .. time[2]), 1, 16)
            redis.call('SET', KEYS[1], begun, 'PX', ARGV[2])
            return begun
            """);

    /** ARGV: how long it must live from now on, TTL. Returns 1 where the TTL was set anew. */
    static final Script KEEP_GENERATION = Script.of("keep-generation", """
            local left = redis.call('PTTL', KEYS[1])
            if left >= 0 and left < tonumber(ARGV[1]) then
              return redis.call('PEXPIRE', KEYS[1], ARGV[2])
            end
            return 0
            """);

    private CacheScripts() {}
}
