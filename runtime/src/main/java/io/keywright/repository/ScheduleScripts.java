package io.keywright.repository;

import static io.keywright.repository.ScriptPrelude.script;

import io.keywright.script.Script;

/** The Lua scripts of schedules: sorted sets whose members are stream entries, by the time at which each is due. */
final class ScheduleScripts {

    private static final String NOW = """
            local function now()
              local time = redis.call('TIME')
              return time[1] * 1000 + math.floor(time[2] / 1000)
            end
            """;

    /** Whether a key that is to get so long a life keeps the longer one that it has, lest it end before an entry. */
    private static final String OUTLIVES = """
            local function outlives(key, life)
              local last = redis.call('ZRANGE', key, -1, -1, 'WITHSCORES')[2]
              return last and tonumber(last) - now() >= tonumber(life) and redis.call('PTTL', key) > tonumber(life)
            end
            """;

    /** ARGV[3]: a command; ARGV[4...]: its arguments after the key. Returns the command's reply. */
    static final Script USE = script("use-schedule", NOW + OUTLIVES + """
            local reply = redis.call(ARGV[3], KEYS[1], unpack(ARGV, 4))
            if not outlives(KEYS[1], ARGV[1]) then
              give_ttl()
            end
            return reply
            """);

    /**
     * ARGV[3]: 'at' or 'in'; ARGV[4]: milliseconds since 1970, or from now; ARGV[5]: the shortest that the key may live
     * from now on, 0 for ever; ARGV[6]: the bound, 0 for none; ARGV[7]: the member. Returns 1 if it is new, 0 if it had
     * another time; -1 where it was refused; -2 if the key would end before it is due.
     */
    static final Script SCHEDULE = script("schedule", NOW + OUTLIVES + """
            local due, life, bound = tonumber(ARGV[4]), tonumber(ARGV[5]), tonumber(ARGV[6])
            if ARGV[3] == 'in' then
              due = due + now()
            end
            if life > 0 then
              local left = redis.call('PTTL', KEYS[1])
              if ARGV[2] == 'missing' and left >= 0 then
                life = left
              end
              if due - now() >= life then
                return -2
              end
            end
            if bound > 0 and redis.call('ZCARD', KEYS[1]) >= bound and not redis.call('ZSCORE', KEYS[1], ARGV[7]) then
              return -1
            end
            local added = redis.call('ZADD', KEYS[1], string.format('%.0f', due), ARGV[7])
            if ARGV[2] ~= 'always' or not outlives(KEYS[1], ARGV[1]) then
              give_ttl()
            end
            return added
            """);

    /**
     * KEYS: the stream, the schedule. ARGV[3..6]: the stream's trimming; ARGV[7]: how many at most; ARGV[8]: how many
     * there may be that a group has not read, 0 for any number; ARGV[9], ARGV[10]: the schedule's TTL and when it gets
     * it. Returns how many were moved, and the milliseconds until the next is due, or -1.
     */
    static final Script MOVE_DUE = script("move-due", StreamScripts.TRIM + NOW + OUTLIVES + """
            local function fields_of(member)
              local fields, at = {}, 1
              while at <= #member do
                local _, colon, length = member:find('^(%d+):', at)
                if not colon or colon + length > #member then
                  return {}
                end
                fields[#fields + 1] = member:sub(colon + 1, colon + length)
                at = colon + length + 1
              end
              return fields
            end
            -- how many entries the slowest group has not read, as far as that matters
            local function unread(most)
              if redis.call('EXISTS', KEYS[1]) == 0 then
                return 0
              end
              local count = 0
              local groups = redis.call('XINFO', 'GROUPS', KEYS[1])
              for _, info in ipairs(groups) do
                for i = 1, #info, 2 do
                  if info[i] == 'last-delivered-id' then
                    count = math.max(count, #redis.call('XRANGE', KEYS[1], '(' .. info[i + 1], '+', 'COUNT', most))
                  end
                end
              end
              return #groups == 0 and redis.call('XLEN', KEYS[1]) or count
            end
            local time, room, ahead = now(), tonumber(ARGV[7]), tonumber(ARGV[8])
            if ahead > 0 then
              room = math.min(room, ahead - unread(ahead))
            end
            local due = {}
            if room > 0 then
              due = redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', string.format('%.0f', time), 'LIMIT', 0, room)
            end
            for _, member in ipairs(due) do
              local fields = fields_of(member)
              if #fields == 0 or #fields % 2 == 1 then
                -- not written by a schedule: its consumers will give it up, and nobody else waits for it
                fields = {'unreadable', member}
              end
              redis.call('XADD', KEYS[1], '*', unpack(fields))
              redis.call('ZREM', KEYS[2], member)
            end
            if #due > 0 then
              trim(ARGV[3], ARGV[4], ARGV[5], ARGV[6])
              give_ttl()
              if ARGV[10] == 'always' and not outlives(KEYS[2], ARGV[9]) then
                redis.call('PEXPIRE', KEYS[2], ARGV[9])
              end
            end
            local first = redis.call('ZRANGE', KEYS[2], 0, 0, 'WITHSCORES')
            return {#due, first[2] and math.max(0, tonumber(first[2]) - time) or -1}
            """);

    private ScheduleScripts() {}
}
