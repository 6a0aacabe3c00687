package io.keywright.repository;

import io.keywright.script.Script;

/**
 * What all Lua scripts of the stores have in common. Each is one atomic step, so that no write can leave a key without
 * its TTL, and each runs on Redis 6.2 and later.
 *
 * <p>All that write have the same first two arguments: {@code ARGV[1]} is the TTL in milliseconds, {@code ARGV[2]} says
 * when the key gets it (see {@link WriteTtl.Rule}). The key that is written is {@code KEYS[1]}.
 */
final class ScriptPrelude {

    /** The last step of every write. It does nothing where the write emptied the key and so removed it. */
    private static final String GIVE_TTL = """
            local was_there = ARGV[2] == 'created' and redis.call('EXISTS', KEYS[1]) == 1
            local function give_ttl()
              -- 'missing': also a key that is there may have none, if a program other than this one wrote it
              if ARGV[2] == 'always' or (ARGV[2] == 'created' and not was_there)
                  or (ARGV[2] == 'missing' and redis.call('PTTL', KEYS[1]) == -1) then
                redis.call('PEXPIRE', KEYS[1], ARGV[1])
              end
            end
            """;

    /** Calls a command with the key and what stands in ARGV from {@code first} on. */
    private static final String IN_STEPS = """
            local function in_steps(command, first, last)
              local count = 0
              -- Lua unpacks some thousands of values at once and no more; this step keeps pairs and triples together
              for i = first, last, 960 do
                count = count + redis.call(command, KEYS[1], unpack(ARGV, i, math.min(i + 959, last)))
              end
              return count
            end
            """;

    /** ARGV[3]: a command; ARGV[4...]: its arguments after the key. Returns the command's reply. */
    static final Script WRITE = script("write", """
            local reply = redis.call(ARGV[3], KEYS[1], unpack(ARGV, 4))
            give_ttl()
            return reply
            """);

    /** As {@link #WRITE}, in steps, for commands whose arguments may be many. Returns the sum of the replies. */
    static final Script WRITE_MANY = script("write-many", """
            local sum = in_steps(ARGV[3], 4, #ARGV)
            give_ttl()
            return sum
            """);

    private ScriptPrelude() {}

    /** A script of these steps, with what they call before them. */
    static Script script(String name, String steps) {
        return Script.of(name, (steps.contains("in_steps") ? IN_STEPS : "") + GIVE_TTL + steps);
    }
}
