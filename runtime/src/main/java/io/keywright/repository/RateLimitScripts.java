package io.keywright.repository;

import io.keywright.annotation.RateAlgorithm;
import io.keywright.script.Script;

/**
 * The Lua scripts of rate limiters, one for each algorithm. Each decides and takes in one step, gives the key its TTL
 * in it, and goes by the server's clock.
 *
 * <p>{@code KEYS[1]}: the limiter's key. {@code ARGV[1]}: the permits of a window; {@code ARGV[2]}: the window in
 * milliseconds; {@code ARGV[3]}: how many permits are asked for, 0 for a look, which takes none and writes nothing;
 * {@code ARGV[4]}: how long a tick is, in milliseconds; {@code ARGV[5]}: the time in milliseconds, empty for the
 * server's own.
 *
 * <p>Each returns whether they were given (of a look, whether one would be), how many are left, after how many
 * milliseconds those asked for will be there, and after how many all will be. What another algorithm left at the key is
 * as good as nothing.
 */
final class RateLimitScripts {

    private static final String ARGUMENTS = """
            local permits, window, asked = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
            local needed = math.max(asked, 1)
            local function clock()
              if ARGV[5] ~= '' then
                return tonumber(ARGV[5])
              end
              local time = redis.call('TIME')
              return time[1] * 1000 + time[2] / 1000
            end
            """;

    /** The state is the count, and the window the life of the key: neither needs a clock. */
    private static final Script FIXED_WINDOW = script("take-fixed-window", """
            local taken, left = tonumber(redis.call('GET', KEYS[1]) or ''), redis.call('PTTL', KEYS[1])
            -- at 0 the window is over, although the key goes a millisecond later
            local starts = not taken or left == 0
            -- a key that lives too long is of a longer window, or another program's
            local renews = not starts and (left < 0 or left > window)
            if starts or renews then
              taken, left = starts and 0 or taken, window
            end
            local given = taken + needed <= permits
            if asked > 0 then
              if given and starts then
                redis.call('SET', KEYS[1], asked, 'PX', window)
              elseif given then
                redis.call('INCRBY', KEYS[1], asked)
              end
              if renews then
                redis.call('PEXPIRE', KEYS[1], window)
              end
              taken = given and taken + asked or taken
            end
            return {given and 1 or 0, math.max(permits - taken, 0), given and 0 or left, taken > 0 and left or 0}
            """);

    /**
     * The state is an entry for each tick in which permits were taken, the oldest first: the tick's end, 6 bytes, and
     * how many, 4 bytes. They come back a window after the tick's end, so never early.
     */
    private static final Script SLIDING_WINDOW = script("take-sliding-window", """
            local tick, now = tonumber(ARGV[4]), clock()
            local tick_end = (math.floor(now / tick) + 1) * tick
            local state = redis.call('GET', KEYS[1]) or ''
            if #state % 10 ~= 0 then
              state = ''
            end
            -- from the first entry that counts
            local first, taken, turned = 1, 0, false
            for at = 1, #state, 10 do
              local taken_by, count = struct.unpack('>I6I4', state, at)
              if taken_by > tick_end then
                turned = at
                break
              elseif taken_by + window > now then
                taken = taken + count
              else
                first = at + 10
              end
            end
            if turned then
              -- the clock went back: as if it were now, lest the permits stay away for as long as it did
              local later = 0
              for at = turned, #state, 10 do
                later = later + select(2, struct.unpack('>I6I4', state, at))
              end
              state = string.sub(state, 1, turned - 1) .. struct.pack('>I6I4', tick_end, later)
              taken = taken + later
            end
            local given = taken + needed <= permits
            local at, missing, wait, reset = first, taken + needed - permits, 0, 0
            while missing > 0 do
              local taken_by, count = struct.unpack('>I6I4', state, at)
              at, missing, wait = at + 10, missing - count, taken_by + window - now
            end
            if asked > 0 and (given or turned) then
              local entries, count = string.sub(state, first), given and asked or 0
              if #entries > 0 then
                local last, before = struct.unpack('>I6I4', entries, #entries - 9)
                if last == tick_end then
                  entries, count = string.sub(entries, 1, -11), before + count
                end
              end
              state, first, taken = entries .. struct.pack('>I6I4', tick_end, count), 1, given and taken + asked or taken
              redis.call('SET', KEYS[1], state, 'PX', window)
            end
            if first <= #state then
              reset = struct.unpack('>I6', state, #state - 9) + window - now
            end
            return {given and 1 or 0, math.max(permits - taken, 0), math.ceil(wait), math.ceil(reset)}
            """);

    /**
     * The state is how many permits were out at a moment, with what of one was on its way back, and that moment: two
     * doubles, since a Lua number holds no time as fine as the interval of a fast rate.
     */
    private static final Script TOKEN_BUCKET = script("take-token-bucket", """
            local now = clock()
            local state = redis.call('GET', KEYS[1]) or ''
            local out, since = 0, now
            if #state == 16 then
              out, since = struct.unpack('>dd', state)
              -- a clock that went back brings no permits; what is written then begins from it
              out = math.min(math.max(out - math.max(now - since, 0) * permits / window, 0), permits)
            end
            -- sums of fractions miss a whole number by less than this
            local rounding = permits * 1e-12
            local given = out + needed <= permits + rounding
            local short = out + needed - permits - rounding
            local wait = given and 0 or math.max(math.ceil(short * window / permits), 1)
            if asked > 0 and (given or since > now) then
              out = given and math.min(out + asked, permits) or out
              redis.call('SET', KEYS[1], struct.pack('>dd', out, now), 'PX', math.ceil(out * window / permits))
            end
            local reset = math.max(math.ceil((out - rounding) * window / permits), 0)
            return {given and 1 or 0, math.floor(permits - out + rounding), wait, reset}
            """);

    private RateLimitScripts() {}

    /** The script of an algorithm. */
    static Script of(RateAlgorithm algorithm) {
        return switch (algorithm) {
            case FIXED_WINDOW -> FIXED_WINDOW;
            case SLIDING_WINDOW -> SLIDING_WINDOW;
            case TOKEN_BUCKET -> TOKEN_BUCKET;
        };
    }

    private static Script script(String name, String steps) {
        return Script.of(name, ARGUMENTS + steps);
    }
}
