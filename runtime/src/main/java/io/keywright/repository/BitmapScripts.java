package io.keywright.repository;

import static io.keywright.repository.ScriptPrelude.script;

import io.keywright.script.Script;

/** The Lua scripts of BITMAP, over the {@link ScriptPrelude}. */
final class BitmapScripts {

    /** ARGV[3]: the bit; ARGV[4...]: offsets. Returns how many of them were changed. */
    static final Script SET_BITS = script("set-bits", """
            local changed, bit = 0, tonumber(ARGV[3])
            for i = 4, #ARGV do
              if redis.call('SETBIT', KEYS[1], ARGV[i], ARGV[3]) ~= bit then
                changed = changed + 1
              end
            end
            give_ttl()
            return changed
            """);

    /** ARGV[3]: an offset. Clears the bit where there is such a key: SETBIT would make one. Returns what it was. */
    static final Script CLEAR = script("clear-bit", """
            if redis.call('GETBIT', KEYS[1], ARGV[3]) == 0 then
              if redis.call('EXISTS', KEYS[1]) == 1 then
                give_ttl()
              end
              return 0
            end
            redis.call('SETBIT', KEYS[1], ARGV[3], 0)
            give_ttl()
            return 1
            """);

    /** KEYS[1]: where to; KEYS[2...]: what is combined; ARGV[3]: AND, OR, XOR or NOT. Returns the length in bytes. */
    static final Script COMBINE = script("combine-bits", """
            local length = redis.call('BITOP', ARGV[3], unpack(KEYS))
            give_ttl()
            return length
            """);

    private BitmapScripts() {}
}
