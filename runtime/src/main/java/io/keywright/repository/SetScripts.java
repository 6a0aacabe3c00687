package io.keywright.repository;

import static io.keywright.repository.ScriptPrelude.script;

import io.keywright.script.Script;

/** The Lua scripts of SET, over the {@link ScriptPrelude}. */
final class SetScripts {

    /** ARGV[3]: the bound; ARGV[4...]: distinct members. Returns how many were new, or -1 beyond the bound. */
    static final Script ADD_BOUNDED = script("add-members", """
            -- members that are there already take no room
            local size = redis.call('SCARD', KEYS[1])
            for i = 4, #ARGV do
              size = size + 1 - redis.call('SISMEMBER', KEYS[1], ARGV[i])
            end
            if size > tonumber(ARGV[3]) then
              return -1
            end
            local added = in_steps('SADD', 4, #ARGV)
            give_ttl()
            return added
            """);

    /**
     * ARGV[1]: the most to count, 0 for all. Returns how many members all sets in KEYS have in common. SINTERCARD where
     * the server knows it (Redis 7.0, Valkey), else SINTER, whose cost is the same and whose result stays here.
     */
    static final Script COMMON_SIZE = Script.of("common-size", """
            local args = {#KEYS}
            for i = 1, #KEYS do
              args[1 + i] = KEYS[i]
            end
            args[#args + 1] = 'LIMIT'
            args[#args + 1] = ARGV[1]
            local size = redis.pcall('SINTERCARD', unpack(args))
            if type(size) == 'number' then
              return size
            end
            local common = #redis.call('SINTER', unpack(KEYS))
            local limit = tonumber(ARGV[1])
            return limit > 0 and math.min(common, limit) or common
            """);

    private SetScripts() {}
}
