package io.keywright.repository;

import static io.keywright.repository.ScriptPrelude.script;

import io.keywright.script.Script;

/** The Lua scripts of LIST, over the {@link ScriptPrelude}. */
final class ListScripts {

    /**
     * ARGV[3]: LPUSH or RPUSH; ARGV[4]: the bound, 0 for none; ARGV[5]: 'refuse', or else what is too much is dropped
     * at the other end; ARGV[6...]: elements. Returns the new size, or -1 where it was refused.
     */
    static final Script PUSH = script("push", """
            local bound = tonumber(ARGV[4])
            if bound > 0 and ARGV[5] == 'refuse' and redis.call('LLEN', KEYS[1]) + #ARGV - 5 > bound then
              return -1
            end
            in_steps(ARGV[3], 6, #ARGV)
            if bound > 0 then
              if ARGV[3] == 'LPUSH' then
                redis.call('LTRIM', KEYS[1], 0, bound - 1)
              else
                redis.call('LTRIM', KEYS[1], -bound, -1)
              end
            end
            give_ttl()
            return redis.call('LLEN', KEYS[1])
            """);

    /**
     * KEYS[1]: where to; KEYS[2]: where from. ARGV[3]: LEFT or RIGHT, the end of KEYS[2] that is taken from, and so the
     * other one of KEYS[1]; ARGV[4], ARGV[5]: as in {@link #PUSH}. Returns the element alone, nothing where there is
     * none, or two empty texts where it was refused.
     */
    static final Script MOVE = script("move", """
            local bound = tonumber(ARGV[4])
            local other = ARGV[3] == 'LEFT' and 'RIGHT' or 'LEFT'
            local size = redis.call('LLEN', KEYS[1])
            local there = redis.call('LLEN', KEYS[2])
            if there == 0 then
              return {}
            end
            if bound > 0 and ARGV[5] == 'refuse' and KEYS[1] ~= KEYS[2] and size >= bound then
              return {'', ''}
            end
            local element = redis.call('LMOVE', KEYS[2], KEYS[1], ARGV[3], other)
            if bound > 0 and size >= bound and KEYS[1] ~= KEYS[2] then
              if other == 'LEFT' then
                redis.call('LTRIM', KEYS[1], 0, bound - 1)
              else
                redis.call('LTRIM', KEYS[1], -bound, -1)
              end
            end
            give_ttl()
            if ARGV[2] == 'always' then
              redis.call('PEXPIRE', KEYS[2], ARGV[1])
            end
            return {element}
            """);

    private ListScripts() {}
}
