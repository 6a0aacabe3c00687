package io.keywright.repository;

import static io.keywright.repository.ScriptPrelude.script;

import io.keywright.script.Script;

/** The Lua scripts of SORTED_SET, and of GEO, which the server keeps as one, over the {@link ScriptPrelude}. */
final class SortedSetScripts {

    /**
     * Drops what is beyond the bound, the members of the lowest scores or of the highest, and says how many those were:
     * where any were, what was just written may be among them.
     */
    private static final String TRIM = """
            local function trim(bound, rule)
              if bound > 0 and rule == 'lowest' then
                return redis.call('ZREMRANGEBYRANK', KEYS[1], 0, -bound - 1)
              elseif bound > 0 and rule == 'highest' then
                return redis.call('ZREMRANGEBYRANK', KEYS[1], bound, -1)
              end
              return 0
            end
            """;

    /**
     * ARGV[3]: ZADD or GEOADD; ARGV[4]: the bound, 0 for none; ARGV[5]: 'refuse', 'lowest' or 'highest'; ARGV[6]: how
     * many arguments an element has, the member last; ARGV[7...]: elements, their members distinct. Returns how many
     * members were new and were not dropped, or -1 where they were refused.
     */
    static final Script ADD = script("add-scored", TRIM + """
            local bound, width = tonumber(ARGV[4]), tonumber(ARGV[6])
            local size, new = redis.call('ZCARD', KEYS[1]), {}
            if bound > 0 and size + (#ARGV - 6) / width > bound then
              -- members that are there already take no room
              for i = 6 + width, #ARGV, width do
                if not redis.call('ZSCORE', KEYS[1], ARGV[i]) then
                  new[#new + 1] = ARGV[i]
                end
              end
              if ARGV[5] == 'refuse' and size + #new > bound then
                return -1
              end
            end
            local added = in_steps(ARGV[3], 7, #ARGV)
            if trim(bound, ARGV[5]) > 0 then
              added = 0
              for _, member in ipairs(new) do
                if redis.call('ZSCORE', KEYS[1], member) then
                  added = added + 1
                end
              end
            end
            give_ttl()
            return added
            """);

    /**
     * ARGV[3]: NX, XX, GT or LT; ARGV[4]: the bound, 0 for none; ARGV[5]: 'refuse', 'lowest' or 'highest'; ARGV[6]: the
     * score; ARGV[7]: the member. Returns 1 where it was added or changed, 0 where the condition did not hold or the
     * bound dropped it, or -1 where it was refused.
     */
    static final Script ADD_IF = script("add-scored-if", TRIM + """
            local bound = tonumber(ARGV[4])
            if bound > 0 and ARGV[5] == 'refuse' and ARGV[3] ~= 'XX'
                and redis.call('ZCARD', KEYS[1]) >= bound and not redis.call('ZSCORE', KEYS[1], ARGV[7]) then
              return -1
            end
            local changed = redis.call('ZADD', KEYS[1], ARGV[3], 'CH', ARGV[6], ARGV[7])
            if ARGV[3] == 'XX' and redis.call('ZSCORE', KEYS[1], ARGV[7]) then
              -- there, with just that score: what was asked for holds
              changed = 1
            end
            if changed == 0 then
              return 0
            end
            if trim(bound, ARGV[5]) > 0 and not redis.call('ZSCORE', KEYS[1], ARGV[7]) then
              -- the set is full of better ones, and is as it was: so is its TTL
              return 0
            end
            give_ttl()
            return 1
            """);

    /**
     * ARGV[3]: what to add; ARGV[4], ARGV[5]: as in {@link #ADD_IF}; ARGV[6]: the member. Returns the new score, or nil
     * where it was refused, or where the bound dropped it.
     */
    static final Script INCREMENT = script("increment-score", TRIM + """
            local bound = tonumber(ARGV[4])
            if bound > 0 and ARGV[5] == 'refuse'
                and redis.call('ZCARD', KEYS[1]) >= bound and not redis.call('ZSCORE', KEYS[1], ARGV[6]) then
              return false
            end
            local score = redis.call('ZINCRBY', KEYS[1], ARGV[3], ARGV[6])
            if trim(bound, ARGV[5]) > 0 and not redis.call('ZSCORE', KEYS[1], ARGV[6]) then
              return false
            end
            give_ttl()
            return score
            """);

    /**
     * ARGV[3]: a member; ARGV[4]: how many on each side. Returns the members around it with their scores, the highest
     * first, and it among them; nothing where it is not there.
     */
    static final Script AROUND = script("around", """
            local rank = redis.call('ZREVRANK', KEYS[1], ARGV[3])
            give_ttl()
            if not rank then
              return {}
            end
            local aside = tonumber(ARGV[4])
            return redis.call('ZREVRANGE', KEYS[1], math.max(0, rank - aside), rank + aside, 'WITHSCORES')
            """);

    private SortedSetScripts() {}
}
