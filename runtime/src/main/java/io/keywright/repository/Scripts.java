package io.keywright.repository;

import static io.keywright.repository.ScriptPrelude.script;

import io.keywright.script.Script;

/**
 * The Lua scripts of STRING and HASH, over the {@link ScriptPrelude}. What can fail (a key of another type, a text that
 * is no number) comes before anything is changed. Counts are returned as text, read back from the key: a Lua number is
 * a double and would round counts beyond 2^53.
 */
final class Scripts {

    /** ARGV[3]: what to add. Returns the new count. */
    static final Script INCREMENT = script("increment", """
            redis.call('INCRBY', KEYS[1], ARGV[3])
            give_ttl()
            return redis.call('GET', KEYS[1])
            """);

    /** ARGV[3]: what to add. Returns the new number. */
    static final Script INCREMENT_DOUBLE = script("increment-double", """
            local number = redis.call('INCRBYFLOAT', KEYS[1], ARGV[3])
            give_ttl()
            return number
            """);

    /** ARGV[3]: what must be there; ARGV[4]: what takes its place. Returns OK, or nil where it is not there. */
    static final Script REPLACE = script("replace", """
            if redis.call('GET', KEYS[1]) ~= ARGV[3] then
              return false
            end
            -- clears the TTL, which then starts anew
            local ok = redis.call('SET', KEYS[1], ARGV[4])
            give_ttl()
            return ok
            """);

    /** ARGV[3...]: field, value, ... Replaces whatever the key holds. Without fields nothing is stored. */
    static final Script SAVE_RECORD = script("save-record", """
            redis.call('DEL', KEYS[1])
            in_steps('HSET', 3, #ARGV)
            give_ttl()
            """);

    /** ARGV[3...]: field, value, ... Returns 1, or nil where the key is there already, whatever its type. */
    static final Script SAVE_RECORD_IF_ABSENT = script("save-record-if-absent", """
            if redis.call('EXISTS', KEYS[1]) == 1 then
              return false
            end
            in_steps('HSET', 3, #ARGV)
            give_ttl()
            return 1
            """);

    /**
     * ARGV[3]: the number of fields to remove; ARGV[4...]: those fields; then field, value, ... to set. Returns 1, or 0
     * where there is no such key.
     */
    static final Script UPDATE_RECORD = script("update-record", """
            if redis.call('EXISTS', KEYS[1]) == 0 then
              return 0
            end
            local last_removed = 3 + tonumber(ARGV[3])
            -- sets before it removes: a hash that is empty in between is deleted, and its TTL with it
            in_steps('HSET', last_removed + 1, #ARGV)
            in_steps('HDEL', 4, last_removed)
            give_ttl()
            return 1
            """);

    /** ARGV[3]: the field; ARGV[4]: what to add. Returns the new count, or nil where there is no such key. */
    static final Script INCREMENT_FIELD_IF_PRESENT = incrementField("increment-field-if-present", "HINCRBY", Guard.KEY);

    /** As {@link #INCREMENT_FIELD_IF_PRESENT}, for decimal fractions. */
    static final Script INCREMENT_FIELD_DOUBLE_IF_PRESENT =
            incrementField("increment-field-double-if-present", "HINCRBYFLOAT", Guard.KEY);

    /** ARGV[3]: the field; ARGV[4]: what to add. Makes the key where there is none. Returns the new count. */
    static final Script INCREMENT_FIELD = incrementField("increment-field", "HINCRBY", Guard.NONE);

    /** As {@link #INCREMENT_FIELD}, for decimal fractions. */
    static final Script INCREMENT_FIELD_DOUBLE = incrementField("increment-field-double", "HINCRBYFLOAT", Guard.NONE);

    /** ARGV[3]: the field; ARGV[4]: what to add; ARGV[5]: the bound. Returns the new count, or nil at the bound. */
    static final Script INCREMENT_FIELD_BOUNDED = incrementField("increment-field-bounded", "HINCRBY", Guard.BOUND);

    /** As {@link #INCREMENT_FIELD_BOUNDED}, for decimal fractions. */
    static final Script INCREMENT_FIELD_DOUBLE_BOUNDED =
            incrementField("increment-field-double-bounded", "HINCRBYFLOAT", Guard.BOUND);

    /** ARGV[3]: the bound, 0 for none; ARGV[4...]: distinct fields, each with its value. Returns 1, or 0 beyond it. */
    static final Script PUT_ENTRIES = script("put-entries", """
            local bound = tonumber(ARGV[3])
            if bound > 0 then
              -- fields that are new take room, those that are replaced do not
              local size = redis.call('HLEN', KEYS[1])
              for i = 4, #ARGV, 2 do
                size = size + 1 - redis.call('HEXISTS', KEYS[1], ARGV[i])
              end
              if size > bound then
                return 0
              end
            end
            in_steps('HSET', 4, #ARGV)
            give_ttl()
            return 1
            """);

    /** ARGV[3...]: fields. Returns how many of them there were. */
    static final Script REMOVE_ENTRIES = script("remove-entries", """
            local removed = in_steps('HDEL', 3, #ARGV)
            give_ttl()
            return removed
            """);

    private Scripts() {}

    /** What must hold before a field is incremented. */
    private enum Guard {
        NONE(""),
        KEY("""
                if redis.call('EXISTS', KEYS[1]) == 0 then
                  return false
                end
                """),
        BOUND("""
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
        return script(name, guard.lua + """
                        redis.call('%s', KEYS[1], ARGV[3], ARGV[4])
                        give_ttl()
                        return redis.call('HGET', KEYS[1], ARGV[3])
                        """.formatted(command));
    }
}
