package io.keywright.cache;

import io.keywright.script.Script;

/**
 * The steps of {@link CacheScripts}, on entries that are a HASH each: its field {@code @} is what a STRING begins with,
 * the header, and the fields of a value stand beside it. Whatever the field is not there of is no entry.
 *
 * <p>What takes the place of an entry takes the place of all its fields, and has its TTL, in the same step.
 */
final class HashScripts {

    /** Puts what stands in ARGV from {@code first} on in the place of whatever is there: header, field, value, ... */
    private static final String STORE = """
            local function store(ttl, first)
              redis.call('UNLINK', KEYS[1])
              redis.call('HSET', KEYS[1], '@', unpack(ARGV, first))
              redis.call('PEXPIRE', KEYS[1], ttl)
            end
            """;

    /** Whether the header begins with these bytes. */
    private static final String BEGINS = """
            local function begins(prefix)
              local header = redis.call('HGET', KEYS[1], '@')
              return header and string.sub(header, 1, #prefix) == prefix
            end
            """;

    static final Script GET_OR_LEASE = Script.of("get-or-lease-hash", """
            local found = redis.call('HGETALL', KEYS[1])
            if #found > 0 then
              return found
            end
            redis.call('HSET', KEYS[1], '@', ARGV[1])
            redis.call('PEXPIRE', KEYS[1], ARGV[2])
            return false
            """);

    /** A server that is no master any more refuses HSETNX, whatever is there. */
    static final Script LEASE_OR_GET = Script.of("lease-or-get-hash", """
            if redis.call('HSETNX', KEYS[1], '@', ARGV[1]) == 1 then
              if redis.call('HLEN', KEYS[1]) == 1 then
                redis.call('PEXPIRE', KEYS[1], ARGV[2])
                return false
              end
              -- what others have written without a header is not leased, but taken over
              redis.call('HDEL', KEYS[1], '@')
            end
            return redis.call('HGETALL', KEYS[1])
            """);

    static final Script TAKE_OVER = Script.of("take-over-hash", STORE + """
            local header = redis.call('HGET', KEYS[1], '@')
            -- at least one byte is compared: an empty header begins like any other
            if header and string.sub(header, 1, math.max(1, #ARGV[1])) ~= ARGV[1] then
              return redis.call('HGETALL', KEYS[1])
            end
            store(ARGV[2], 3)
            return false
            """);

    static final Script FILL = Script.of("fill-hash", STORE + """
            if redis.call('HGET', KEYS[1], '@') ~= ARGV[1] then
              return 0
            end
            store(ARGV[2], 3)
            return 1
            """);

    static final Script RELEASE = Script.of("release-hash", BEGINS + """
            if not begins(ARGV[1]) then
              return 0
            end
            return redis.call('UNLINK', KEYS[1])
            """);

    static final Script CLAIM = Script.of(
            "claim-hash",
            BEGINS
                    + """
            if not begins(ARGV[1]) then
              return 0
            end
            local header = redis.call('HGET', KEYS[1], '@')
            redis.call('HSET', KEYS[1], '@', string.sub(header, 1, %d) .. ARGV[2]
              .. string.sub(header, %d, %d) .. ARGV[3] .. string.sub(header, %d))
            return 1
            """.formatted(
                                    EntryFormat.ID_OFFSET,
                                    EntryFormat.STAMP_OFFSET + 1,
                                    EntryFormat.LOAD_MILLIS_OFFSET,
                                    EntryFormat.VERSION_OFFSET + 1));

    static final Script REFRESH = Script.of("refresh-hash", BEGINS + STORE + """
            if not begins(ARGV[1]) then
              return 0
            end
            store(ARGV[2], 3)
            return 1
            """);

    static final Script FENCE = Script.of("fence-hash", CacheScripts.STANDING + """
            -- pcall: a key of another type is replaced like a value
            local fence = redis.pcall('HGET', KEYS[1], '@')
            if type(fence) == 'string' and string.sub(fence, 1, 2) == ARGV[1] then
              local others, last = standing(fence)
              if others ~= '' then
                local head = string.sub(fence, 1, 26)
                if #others < #fence - 26 then
                  -- nobody knows what those whose time is over have committed: what others leave there is too old
                  head = ARGV[1] .. string.rep('\\255', 8) .. string.sub(fence, 11, 26)
                end
                redis.call('HSET', KEYS[1], '@', head .. others .. mine)
                redis.call('PEXPIREAT', KEYS[1], math.max(last, stands))
                return string.sub(fence, 11, 26)
              end
            end
            local birth = string.sub(redis.sha1hex(KEYS[1] .. ARGV[2] .. time[1] .. ':' .. time[2]), 1, 16)
            redis.call('UNLINK', KEYS[1])
            redis.call('HSET', KEYS[1], '@', ARGV[1] .. string.rep('\\0', 8) .. birth .. mine)
            redis.call('PEXPIRE', KEYS[1], ARGV[3])
            return birth
            """);

    static final Script UNFENCE = Script.of("unfence-hash", CacheScripts.WITHOUT + """
            -- pcall: a key of another type is removed like a value
            local fence = redis.pcall('HGET', KEYS[1], '@')
            if type(fence) ~= 'string' or string.sub(fence, 1, 2) ~= ARGV[1] then
              redis.call('UNLINK', KEYS[1])
              return 1
            end
            local others, _, last = without(fence, ARGV[2])
            if others == '' then
              redis.call('UNLINK', KEYS[1])
            else
              redis.call('HSET', KEYS[1], '@', ARGV[1] .. string.rep('\\255', 8) .. string.sub(fence, 11, 26) .. others)
              redis.call('PEXPIREAT', KEYS[1], last)
            end
            return 1
            """);

    static final Script PUT = Script.of(
            "put-if-newer-hash",
            CacheScripts.LESS
                    + CacheScripts.WITHOUT
                    + STORE
                    + """
            -- pcall: a key of another type is removed
            local header = redis.pcall('HGET', KEYS[1], '@')
            local kind = type(header) == 'string' and string.sub(header, 1, 2)
            local put = false
            if kind == ARGV[1] then
              local newest, birth = string.sub(header, 3, 10), string.sub(header, 11, 26)
              local others, mine, last = without(header, ARGV[2])
              put = mine and birth == ARGV[5] and not less(ARGV[3], newest)
              if others ~= '' then
                if less(newest, ARGV[3]) then
                  newest = ARGV[3]
                end
                redis.call('HSET', KEYS[1], '@', ARGV[1] .. newest .. birth .. others)
                redis.call('PEXPIREAT', KEYS[1], last)
                return 0
              end
            elseif kind == ARGV[4] then
              local there = string.sub(header, %d, %d)
              -- a value without a version may be newer
              if #there == 8 and there ~= string.rep('\\0', 8) then
                if not less(there, ARGV[3]) then
                  return 0
                end
                put = true
              end
            end
            if put then
              store(ARGV[6], 7)
              return 1
            end
            redis.call('UNLINK', KEYS[1])
            return 0
            """.formatted(EntryFormat.VERSION_OFFSET + 1, EntryFormat.HEADER));

    private HashScripts() {}
}
