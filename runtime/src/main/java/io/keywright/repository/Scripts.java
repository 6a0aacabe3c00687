package io.keywright.repository;

import io.keywright.script.Script;

/**
 * The Lua scripts of the stores. Each is one atomic step on one key, so that no write can leave a key without its TTL,
 * and each runs on Redis 6.2 and later.
 *
 * <p>All have the same first two arguments: {@code ARGV[1]} is the TTL in milliseconds, {@code ARGV[2]} says when the
 * key gets it (see {@link WriteTtl.Rule}). Counts are returned as text, read back from the key: a Lua number is a double and
 * would round counts beyond 2^53.
 */
final class Scripts {

    /**
     * The last step of every write to a part of a value. It does nothing where the write emptied the key, for PEXPIRE
     * of a missing key does nothing and PTTL of one is -2.
     */
    private static final Script GIVE_TTL = Script.of("give-ttl",
            """
            if ARGV[2] == 'always' or ARGV[2] == 'missing' and redis.call('PTTL', KEYS[1]) == -1 then
              redis.call('PEXPIRE', KEYS[1], ARGV[1])
            end
            """);

    /**
     * Sets the pairs of field and value that stand in ARGV from {@code first} on. It goes in steps, for Lua unpacks
     * only some thousands of values at once.
     */
    private static final Script SET_FIELDS = Script.of("set-fields",
            """
            local function set_fields(first)
              for i = first, #ARGV, 1000 do
                redis.call('HSET', KEYS[1], unpack(ARGV, i, math.min(i + 999, #ARGV)))
              end
            end
            """);

    /** ARGV[3]: what to add. Returns the new count. */
    static final Script INCREMENT = Script.of("increment",
            """
            redis.call('INCRBY', KEYS[1], ARGV[3])
            """
                    + GIVE_TTL
                    + """
                    return redis.call('GET', KEYS[1])
                    """);

    /** ARGV[3]: what to add. Returns the new number. */
    static final Script INCREMENT_DOUBLE = Script.of("increment-double",
            """
            local number = redis.call('INCRBYFLOAT', KEYS[1], ARGV[3])
            """
                    + GIVE_TTL
                    + """
                    return number
                    """);

    /** ARGV[3]: what must be there; ARGV[4]: what takes its place. Returns OK, or nil where it is not there. */
    static final Script REPLACE = Script.of("replace",
            """
            if redis.call('GET', KEYS[1]) ~= ARGV[3] then
              return false
            end
            if ARGV[2] == 'always' then
              return redis.call('SET', KEYS[1], ARGV[4], 'PX', ARGV[1])
            end
            return redis.call('SET', KEYS[1], ARGV[4])
            """);

    /** ARGV[3...]: field, value, ... Replaces whatever the key holds. Without fields nothing is stored. */
    static final Script SAVE_RECORD = Script.of("save-record",
            SET_FIELDS
                    + """
                    redis.call('DEL', KEYS[1])
                    set_fields(3)
                    """
                    + GIVE_TTL);

    /** ARGV[3...]: field, value, ... Returns 1, or nil where the key is there already, whatever its type. */
    static final Script SAVE_RECORD_IF_ABSENT = Script.of("save-record-if-absent",
            SET_FIELDS
                    + """
                    if redis.call('EXISTS', KEYS[1]) == 1 then
                      return false
                    end
                    set_fields(3)
                    """
                    + GIVE_TTL
                    + """
                    return 1
                    """);

    /**
     * ARGV[3]: the number n of fields to remove; ARGV[4...]: those fields; then field, value, ... to set. Returns 1, or
     * 0 where there is no such key.
     */
    static final Script UPDATE_RECORD = Script.of("update-record",
            SET_FIELDS
                    + """
                    if redis.call('EXISTS', KEYS[1]) == 0 then
                      return 0
                    end
                    local removed = tonumber(ARGV[3])
                    -- Sets before it removes: a hash that is emptied in between would lose its TTL.
                    set_fields(4 + removed)
                    if removed > 0 then
                      redis.call('HDEL', KEYS[1], unpack(ARGV, 4, 3 + removed))
                    end
                    """
                    + GIVE_TTL
                    + """
                    return 1
                    """);

    /** ARGV[3]: the field; ARGV[4]: what to add. Returns the new count, or nil where there is no such key. */
    static final Script INCREMENT_FIELD_IF_PRESENT = incrementField("increment-field-if-present", "HINCRBY", Guard.KEY_IS_THERE);



    /** As {@link #INCREMENT_FIELD_IF_PRESENT}, for decimal fractions. */
    static final Script INCREMENT_FIELD_DOUBLE_IF_PRESENT = incrementField("increment-field-double-if-present", "HINCRBYFLOAT", Guard.KEY_IS_THERE);



    /** ARGV[3]: the field; ARGV[4]: what to add. Makes the key where there is none. Returns the new count. */
    static final Script INCREMENT_FIELD = incrementField("increment-field", "HINCRBY", Guard.NONE);



    /** As {@link #INCREMENT_FIELD}, for decimal fractions. */
    static final Script INCREMENT_FIELD_DOUBLE = incrementField("increment-field-double", "HINCRBYFLOAT", Guard.NONE);



    /** ARGV[3]: the field; ARGV[4]: what to add; ARGV[5]: the bound. Returns the new count, or nil at the bound. */
    static final Script INCREMENT_FIELD_BOUNDED = incrementField("increment-field-bounded", "HINCRBY", Guard.BOUND_HAS_ROOM);



    /** As {@link #INCREMENT_FIELD_BOUNDED}, for decimal fractions. */
    static final Script INCREMENT_FIELD_DOUBLE_BOUNDED = incrementField("increment-field-double-bounded", "HINCRBYFLOAT", Guard.BOUND_HAS_ROOM);



    /** ARGV[3]: the bound, 0 for none; ARGV[4...]: distinct fields, each with its value. Returns 1, or 0 beyond it. */
    static final Script PUT_ENTRIES = Script.of("put-entries",
            SET_FIELDS
                    + """
                    local bound = tonumber(ARGV[3])
                    if bound > 0 then
                      -- Only fields that are new take room; those that are replaced do not.
                      local size = redis.call('HLEN', KEYS[1])
                      for i = 4, #ARGV, 2 do
                        size = size + 1 - redis.call('HEXISTS', KEYS[1], ARGV[i])
                      end
                      if size > bound then
                        return 0
                      end
                    end
                    set_fields(4)
                    """
                    + GIVE_TTL
                    + """
                    return 1
                    """);

    /** ARGV[3...]: fields. Returns how many there were. */
    static final Script REMOVE_ENTRIES = Script.of("remove-entries",
            """
            local removed = 0
            for i = 3, #ARGV, 1000 do
              removed = removed + redis.call('HDEL', KEYS[1], unpack(ARGV, i, math.min(i + 999, #ARGV)))
            end
            """
                    + GIVE_TTL
                    + """
                    return removed
                    """);

    private Scripts() {}

    /** What must hold before a field is incremented. */
    private enum Guard {
        NONE(""),
        KEY_IS_THERE(
                """
                if redis.call('EXISTS', KEYS[1]) == 0 then
                  return false
                end
                """),
        BOUND_HAS_ROOM(
                """
                if redis.call('HEXISTS', KEYS[1], ARGV[3]) == 0 and redis.call('HLEN', KEYS[1]) >= tonumber(ARGV[5]) then
                  return false
                end
                """);

        private final String lua;

        Guard(String lua) {
            this.lua = lua;
        }
    }

    private static Script incrementField(String name, String command, Guard guard) {
        return Script.of(
                name,
                guard.lua
                        + "redis.call('" + command + "', KEYS[1], ARGV[3], ARGV[4])\n"
                        + GIVE_TTL
                        + "return redis.call('HGET', KEYS[1], ARGV[3])\n");
    }
}
