package io.keywright.cache;

import io.keywright.script.Script;

/**
 * The protocol's steps that no plain command does, on entries that are a STRING each, and those on the keys of groups.
 * Each is atomic on its one key, runs on Redis 6.2 and later, and compares before it changes anything. An entry is the
 * last argument, since it is several ones where it is no STRING.
 */
final class CacheScripts {

    /**
     * The tokens of a fence without one of them, whether that was there, and until when the last of the others stands.
     * To be put before a script that takes one out.
     */
    static final String WITHOUT = """
            local function without(fence, token)
              local others, found, last = '', false, 1
              for i = %1$d, #fence - %2$d + 1, %2$d do
                if string.sub(fence, i, i + 15) == token then
                  found = true
                else
                  others = others .. string.sub(fence, i, i + 21)
                  last = math.max(last, (struct.unpack('>I6', fence, i + 16)))
                end
              end
              return others, found, last
            end
            """.formatted(EntryFormat.FENCE_TOKENS_OFFSET + 1, EntryFormat.FENCE_TOKEN);

    /**
     * The tokens of a fence whose time is not over, and until when the last of them stands; and the token that is put
     * up, of ARGV 2 and 3. Each writer's has its own time, so that one that died does not live on with those that
     * follow: by the server's clock, as the key's own.
     */
    static final String STANDING = """
            local time = redis.call('TIME')
            local now = time[1] * 1000 + math.floor(time[2] / 1000)
            local stands = now + ARGV[3]
            local mine = ARGV[2] .. struct.pack('>I6', stands)
            local function standing(fence)
              local tokens, last = '', 0
              for i = %1$d, #fence - %2$d + 1, %2$d do
                local each = struct.unpack('>I6', fence, i + 16)
                if each > now then
                  tokens, last = tokens .. string.sub(fence, i, i + 21), math.max(last, each)
                end
              end
              return tokens, last
            end
            """.formatted(EntryFormat.FENCE_TOKENS_OFFSET + 1, EntryFormat.FENCE_TOKEN);

    /** Which of two versions is the older one, in two halves: a Lua number holds no more than 53 bits of them. */
    static final String LESS = """
            local function less(a, b)
              local a1, a2 = struct.unpack('>I4I4', a)
              local b1, b2 = struct.unpack('>I4I4', b)
              return a1 < b1 or (a1 == b1 and a2 < b2)
            end
            """;

    /** ARGV: lease, TTL. Returns what was there; nil where the lease now is. SET NX GET of Redis 7.0. */
    static final Script GET_OR_LEASE = Script.of("get-or-lease", """
            local found = redis.call('GET', KEYS[1])
            if not found then
              redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
            end
            return found
            """);

    /** The same, which a server that is no master any more refuses, also where there is something. */
    static final Script LEASE_OR_GET = Script.of("lease-or-get", """
            if redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then
              return false
            end
            return redis.call('GET', KEYS[1])
            """);

    /** ARGV: first bytes of what was seen, TTL, lease. Returns what is there instead; nil where the lease now is. */
    static final Script TAKE_OVER = Script.of("take-over", """
            local found = redis.call('GET', KEYS[1])
            -- at least one byte is compared: an empty value begins like any other
            if found and string.sub(found, 1, math.max(1, #ARGV[1])) ~= ARGV[1] then
              return found
            end
            redis.call('SET', KEYS[1], ARGV[3], 'PX', ARGV[2])
            return false
            """);

    /** ARGV: lease, TTL, entry. Returns 1, or 0 where the lease is gone. SET IFEQ of Redis 8.4 and Valkey 8.1. */
    static final Script FILL = Script.of("fill", """
            if redis.call('GET', KEYS[1]) ~= ARGV[1] then
              return 0
            end
            redis.call('SET', KEYS[1], ARGV[3], 'PX', ARGV[2])
            return 1
            """);

    /** ARGV: first bytes of the lease or entry. Returns 1, or 0 where something else is there. */
    static final Script RELEASE = Script.of("release", """
            if redis.call('GETRANGE', KEYS[1], 0, #ARGV[1] - 1) ~= ARGV[1] then
              return 0
            end
            return redis.call('UNLINK', KEYS[1])
            """);

    /** ARGV: first bytes of the entry, its new id, until when it is claimed. Returns 1, or 0 where it is gone. */
    static final Script CLAIM =
            Script.of("claim", """
            if redis.call('GETRANGE', KEYS[1], 0, #ARGV[1] - 1) ~= ARGV[1] then
              return 0
            end
            redis.call('SETRANGE', KEYS[1], %d, ARGV[2])
            redis.call('SETRANGE', KEYS[1], %d, ARGV[3])
            return 1
            """.formatted(EntryFormat.ID_OFFSET, EntryFormat.LOAD_MILLIS_OFFSET));

    /** ARGV: first bytes of the claimed entry, TTL, new entry. Returns 1, or 0 where it is gone. */
    static final Script REFRESH = Script.of("refresh", """
            if redis.call('GETRANGE', KEYS[1], 0, #ARGV[1] - 1) ~= ARGV[1] then
              return 0
            end
            redis.call('SET', KEYS[1], ARGV[3], 'PX', ARGV[2])
            return 1
            """);

    /**
     * ARGV: first two bytes of a fence, token, TTL. Returns the fence's birth: bits that no other fence has had or will
     * have, also where the same command comes again.
     */
    static final Script FENCE = Script.of("fence", STANDING + """
            -- pcall: a key of another type is replaced like a value
            if redis.pcall('GETRANGE', KEYS[1], 0, 1) == ARGV[1] then
              local fence = redis.call('GETRANGE', KEYS[1], 0, -1)
              local others, last = standing(fence)
              if others ~= '' then
                if #others < #fence - 26 then
                  -- nobody knows what those whose time is over have committed: what others leave there is too old
                  fence = ARGV[1] .. string.rep('\\255', 8) .. string.sub(fence, 11)
                  redis.call('SET', KEYS[1], string.sub(fence, 1, 26) .. others .. mine, 'PXAT', math.max(last, stands))
                else
                  redis.call('APPEND', KEYS[1], mine)
                  if redis.call('PTTL', KEYS[1]) < tonumber(ARGV[3]) then
                    redis.call('PEXPIRE', KEYS[1], ARGV[3])
                  end
                end
                return string.sub(fence, 11, 26)
              end
            end
            local birth = string.sub(redis.sha1hex(KEYS[1] .. ARGV[2] .. time[1] .. ':' .. time[2]), 1, 16)
            redis.call('SET', KEYS[1], ARGV[1] .. string.rep('\\0', 8) .. birth .. mine, 'PX', ARGV[3])
            return birth
            """);

    /**
     * ARGV: first two bytes of a fence, token. Takes the token out, and removes whatever is no fence. What others leave
     * there is from now on too old: a version that nothing exceeds. Returns 1.
     */
    static final Script UNFENCE = Script.of("unfence", WITHOUT + """
            -- pcall: a key of another type is removed like a value
            if redis.pcall('GETRANGE', KEYS[1], 0, 1) ~= ARGV[1] then
              redis.call('UNLINK', KEYS[1])
              return 1
            end
            local fence = redis.call('GET', KEYS[1])
            local others, _, last = without(fence, ARGV[2])
            if others == '' then
              redis.call('UNLINK', KEYS[1])
            else
              fence = ARGV[1] .. string.rep('\\255', 8) .. string.sub(fence, 11, 26) .. others
              redis.call('SET', KEYS[1], fence, 'PXAT', last)
            end
            return 1
            """);

    /**
     * ARGV: first two bytes of a fence, token, version, first two bytes of a value, birth of the fence, TTL, entry.
     * Returns 1 where the entry was put there.
     */
    static final Script PUT = Script.of(
            "put-if-newer", LESS + WITHOUT + """
            -- pcall: a key of another type is removed
            local head = redis.pcall('GETRANGE', KEYS[1], 0, 1)
            local put = false
            if head == ARGV[1] then
              local fence = redis.call('GET', KEYS[1])
              local newest, birth = string.sub(fence, 3, 10), string.sub(fence, 11, 26)
              local others, mine, last = without(fence, ARGV[2])
              put = mine and birth == ARGV[5] and not less(ARGV[3], newest)
              if others ~= '' then
                if less(newest, ARGV[3]) then
                  newest = ARGV[3]
                end
                redis.call('SET', KEYS[1], ARGV[1] .. newest .. birth .. others, 'PXAT', last)
                return 0
              end
            elseif head == ARGV[4] then
              local there = redis.call('GETRANGE', KEYS[1], %d, %d)
              -- a value without a version may be newer
              if #there == 8 and there ~= string.rep('\\0', 8) then
                if not less(there, ARGV[3]) then
                  return 0
                end
                put = true
              end
            end
            if put then
              redis.call('SET', KEYS[1], ARGV[7], 'PX', ARGV[6])
              return 1
            end
            redis.call('UNLINK', KEYS[1])
            return 0
            """.formatted(EntryFormat.VERSION_OFFSET, EntryFormat.HEADER - 1));

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
