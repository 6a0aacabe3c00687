package io.keywright.repository;

import static io.keywright.repository.ScriptPrelude.script;

import io.keywright.script.Script;

/** The Lua scripts of a BITMAP's counters, over the {@link ScriptPrelude}. */
final class BitfieldScripts {

    /** Runs subcommands of BITFIELD, which stand in ARGV from {@code first} on, and returns their replies. */
    private static final String BITFIELD = """
            local function bitfield(overflow, first)
              local replies = {}
              -- Lua unpacks some thousands of values at once and no more; this step keeps each subcommand together,
              -- of whichever length all of them have
              for i = first, #ARGV, 960 do
                local last = math.min(i + 959, #ARGV)
                for _, reply in ipairs(redis.call('BITFIELD', KEYS[1], 'OVERFLOW', overflow, unpack(ARGV, i, last))) do
                  replies[#replies + 1] = reply
                end
              end
              return replies
            end
            """;

    /** ARGV[3]: SAT or WRAP; ARGV[4...]: subcommands that change counters. Returns their replies. */
    static final Script CHANGE = script("change-counters", BITFIELD + """
            local replies = bitfield(ARGV[3], 4)
            give_ttl()
            return replies
            """);

    /**
     * ARGV[3]: the counters' type; ARGV[4]: how many are incremented; ARGV[5...]: of each its place, what to add and
     * the same with the other sign; then subcommands that read. Increments all of them or, if one can't hold it, none.
     * Returns the replies of the subcommands, or nothing where none was incremented.
     */
    static final Script INCREMENT_ALL_OR_NONE = script("increment-counters-all-or-none", BITFIELD + """
            local function increment(overflow, i, by)
              return redis.call('BITFIELD', KEYS[1], 'OVERFLOW', overflow, 'INCRBY', ARGV[3], ARGV[i], ARGV[by])[1]
            end
            local there = redis.call('EXISTS', KEYS[1])
            local reads = 5 + 3 * tonumber(ARGV[4])
            for i = 5, reads - 1, 3 do
              if not increment('FAIL', i, i + 1) then
                for done = 5, i - 1, 3 do
                  -- wraps, so that the other sign undoes the least of 64 bits too, which has no opposite
                  increment('WRAP', done, done + 2)
                end
                if there == 0 then
                  -- a BITFIELD that fails has made the key all the same
                  redis.call('DEL', KEYS[1])
                end
                return {}
              end
            end
            give_ttl()
            return bitfield('WRAP', reads)
            """);

    private BitfieldScripts() {}
}
