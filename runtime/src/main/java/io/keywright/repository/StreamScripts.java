package io.keywright.repository;

import io.keywright.script.Script;

/**
 * The Lua scripts of streams and their consumer groups. Those that can make a key have the first two arguments of the
 * {@link Scripts}, and the key that they can make comes first.
 */
final class StreamScripts {

    /** Compares ids as text: numbers of 64 bits do not fit into Lua's doubles. */
    private static final String IDS = """
            local function precedes(one, other)
              local ms, seq = one:match('(%d+)-(%d+)')
              local other_ms, other_seq = other:match('(%d+)-(%d+)')
              if ms == other_ms then
                ms, other_ms = seq, other_seq
              end
              if #ms ~= #other_ms then
                return #ms < #other_ms
              end
              return ms < other_ms
            end
            """;

    /** Trims KEYS[1] as {@link StreamTrimming#arguments} say. */
    static final String TRIM = IDS + """
            -- the first entry that a group still needs, because it is pending or not read yet; nil without groups
            local function first_needed()
              local first
              for _, info in ipairs(redis.call('XINFO', 'GROUPS', KEYS[1])) do
                local group = {}
                for i = 1, #info, 2 do
                  group[info[i]] = info[i + 1]
                end
                local id = group['last-delivered-id']
                if group['pending'] > 0 then
                  id = redis.call('XPENDING', KEYS[1], group['name'])[2]
                end
                if not first or precedes(id, first) then
                  first = id
                end
              end
              return first
            end
            local function age_limit(age)
              local time = redis.call('TIME')
              local millis = time[1] * 1000 + math.floor(time[2] / 1000) - age
              return string.format('%.0f-0', math.max(millis, 0))
            end
            local function trim_sparingly(kind, limit, exactness)
              local cutoff
              if kind == 'MAXLEN' then
                local excess = redis.call('XLEN', KEYS[1]) - limit
                if excess < 1 or (exactness == '~' and excess < 100) then
                  return 0
                end
                -- a bounded step: what is left over goes with the next ones
                local oldest = redis.call('XRANGE', KEYS[1], '-', '+', 'COUNT', math.min(excess, 200) + 1)
                cutoff = oldest[#oldest][1]
              else
                local limit_id = age_limit(limit)
                local oldest = redis.call('XRANGE', KEYS[1], '-', '+', 'COUNT', 201)
                local last = oldest[#oldest]
                if not last or not precedes(oldest[1][1], limit_id) then
                  return 0
                end
                cutoff = limit_id
                if precedes(last[1], limit_id) then
                  cutoff = last[1]
                end
              end
              local needed = first_needed()
              if needed and precedes(needed, cutoff) then
                cutoff = needed
              end
              return redis.call('XTRIM', KEYS[1], 'MINID', '=', cutoff)
            end
            local function trim(kind, limit, exactness, consideration)
              if kind == 'NONE' then
                return 0
              end
              if consideration == 'spare' then
                return trim_sparingly(kind, tonumber(limit), exactness)
              end
              if kind == 'MAXLEN' then
                return redis.call('XTRIM', KEYS[1], 'MAXLEN', exactness, limit)
              end
              return redis.call('XTRIM', KEYS[1], 'MINID', exactness, age_limit(limit))
            end
            """;

    /**
     * ARGV[3..6]: the trimming; ARGV[7...]: for each entry how many arguments follow for it, and those: field, value,
     * ... Returns the new ids.
     */
    static final Script APPEND = ScriptPrelude.script("append", TRIM + """
            local ids = {}
            local at = 7
            while at <= #ARGV do
              local last = at + tonumber(ARGV[at])
              ids[#ids + 1] = redis.call('XADD', KEYS[1], '*', unpack(ARGV, at + 1, last))
              at = last + 1
            end
            trim(ARGV[3], ARGV[4], ARGV[5], ARGV[6])
            give_ttl()
            return ids
            """);

    /**
     * ARGV[3..6]: the trimming; ARGV[7]: the id; ARGV[8...]: field, value, ... Returns 1 if this entry stands under the
     * id, by this call or an earlier one; 0 if another stands there, or the stream is beyond it.
     */
    static final Script APPEND_AT = ScriptPrelude.script("append-at", TRIM + """
            local there = redis.call('XRANGE', KEYS[1], ARGV[7], ARGV[7])[1]
            if there then
              local fields = there[2]
              if #fields ~= #ARGV - 7 then
                return 0
              end
              for i = 1, #fields do
                if fields[i] ~= ARGV[7 + i] then
                  return 0
                end
              end
              return 1
            end
            if redis.call('EXISTS', KEYS[1]) == 1 then
              local info = redis.call('XINFO', 'STREAM', KEYS[1])
              for i = 1, #info, 2 do
                if info[i] == 'last-generated-id' and not precedes(info[i + 1], ARGV[7]) then
                  return 0
                end
              end
            end
            redis.call('XADD', KEYS[1], unpack(ARGV, 7))
            trim(ARGV[3], ARGV[4], ARGV[5], ARGV[6])
            give_ttl()
            return 1
            """);

    /** ARGV[1..4]: the trimming. Returns how many entries were dropped. */
    static final Script TRIM_ONCE = Script.of("trim", TRIM + """
            if redis.call('EXISTS', KEYS[1]) == 0 then
              return 0
            end
            return trim(ARGV[1], ARGV[2], ARGV[3], ARGV[4])
            """);

    /** ARGV[3]: the group; ARGV[4]: the id after which it begins. Returns 1, or 0 if the group is there already. */
    static final Script CREATE_GROUP = ScriptPrelude.script("create-group", """
            local created = redis.pcall('XGROUP', 'CREATE', KEYS[1], ARGV[3], ARGV[4], 'MKSTREAM')
            if type(created) == 'table' and created.err then
              if not created.err:find('BUSYGROUP', 1, true) then
                return created
              end
              return 0
            end
            give_ttl()
            return 1
            """);

    /**
     * ARGV: group, consumer, id, the attempt to come, the most attempts. Hands out a pending entry of the consumer
     * again, and counts it before it does. To repeat it is safe: the count is set, not raised. Returns 'taken' with the
     * attempt and the fields, 'exhausted' with the attempts there were, 'lost' if the entry was trimmed, or 'gone' if
     * it was acknowledged or is another consumer's by now.
     */
    static final Script TAKE = Script.of("take-pending", """
            local pending = redis.call('XPENDING', KEYS[1], ARGV[1], ARGV[3], ARGV[3], 1, ARGV[2])[1]
            if not pending then
              return {'gone'}
            end
            local attempt = math.max(pending[4], tonumber(ARGV[4]))
            if attempt > tonumber(ARGV[5]) then
              return {'exhausted', pending[4]}
            end
            local entry = redis.call('XRANGE', KEYS[1], ARGV[3], ARGV[3])[1]
            if not entry then
              redis.call('XACK', KEYS[1], ARGV[1], ARGV[3])
              return {'lost'}
            end
            redis.call('XCLAIM', KEYS[1], ARGV[1], ARGV[2], 0, ARGV[3], 'RETRYCOUNT', attempt, 'JUSTID')
            return {'taken', attempt, entry[2]}
            """);

    /**
     * ARGV: group, consumer, ids. Says that the consumer is still at work on them, so that nobody claims them. Returns
     * two lists: those that are not its own any more, and those that were trimmed, which since Redis 7.0 a claim gives
     * up.
     */
    static final Script KEEP = Script.of("keep-pending", """
            local others, lost = {}, {}
            for i = 3, #ARGV do
              local id = ARGV[i]
              if not redis.call('XPENDING', KEYS[1], ARGV[1], id, id, 1, ARGV[2])[1] then
                others[#others + 1] = id
              elseif not redis.call('XCLAIM', KEYS[1], ARGV[1], ARGV[2], 0, id, 'JUSTID')[1] then
                lost[#lost + 1] = id
              end
            end
            return {others, lost}
            """);

    /**
     * KEYS: the dead-letter stream, the stream. ARGV[3..6]: the dead-letter stream's trimming; ARGV[7...]: group,
     * consumer, id, cause. Moves a pending entry of the consumer. Returns 1; 0 if it is not the consumer's any more,
     * also because an earlier call has moved it; -1 if it was trimmed, and nothing is left to move; the error TOOLARGE
     * if it has more fields and values than Lua can pass to a command, 8,000 with all else.
     */
    static final Script DEAD_LETTER = ScriptPrelude.script("dead-letter", TRIM + """
            local group, consumer, id = ARGV[7], ARGV[8], ARGV[9]
            local pending = redis.call('XPENDING', KEYS[2], group, id, id, 1, consumer)[1]
            if not pending then
              return 0
            end
            local entry = redis.call('XRANGE', KEYS[2], id, id)[1]
            if entry then
              local fields = entry[2]
              if #fields > 7900 then
                return redis.error_reply('TOOLARGE an entry of ' .. #fields .. ' fields and values')
              end
              for _, field in ipairs({'dead.id', id, 'dead.group', group, 'dead.consumer', consumer,
                  'dead.attempts', tostring(pending[4]), 'dead.cause', ARGV[10]}) do
                fields[#fields + 1] = field
              end
              redis.call('XADD', KEYS[1], '*', unpack(fields))
              trim(ARGV[3], ARGV[4], ARGV[5], ARGV[6])
              give_ttl()
            end
            redis.call('XACK', KEYS[2], group, id)
            return entry and 1 or -1
            """);

    /**
     * KEYS: the stream, the dead-letter stream. ARGV[3]: the dead letter's id. Appends the entry anew. Returns its new
     * id, or nil if there is no such dead letter.
     */
    static final Script REDRIVE = ScriptPrelude.script("redrive", """
            local letter = redis.call('XRANGE', KEYS[2], ARGV[3], ARGV[3])[1]
            if not letter then
              return false
            end
            local fields = {}
            for i = 1, #letter[2], 2 do
              if letter[2][i]:sub(1, 5) ~= 'dead.' then
                fields[#fields + 1] = letter[2][i]
                fields[#fields + 1] = letter[2][i + 1]
              end
            end
            local id = redis.call('XADD', KEYS[1], '*', unpack(fields))
            give_ttl()
            redis.call('XDEL', KEYS[2], ARGV[3])
            return id
            """);

    /**
     * ARGV: group, consumer. Removes a consumer that has nothing pending: with it everything that it has pending would
     * be forgotten and never delivered again. Returns 1; 0 if something is pending.
     */
    static final Script REMOVE_CONSUMER = Script.of("remove-consumer", """
            if redis.call('XPENDING', KEYS[1], ARGV[1], '-', '+', 1, ARGV[2])[1] then
              return 0
            end
            redis.call('XGROUP', 'DELCONSUMER', KEYS[1], ARGV[1], ARGV[2])
            return 1
            """);

    private StreamScripts() {}
}
