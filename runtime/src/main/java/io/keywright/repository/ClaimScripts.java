package io.keywright.repository;

import io.keywright.script.Script;

/**
 * The Lua scripts of requests that are done once. What stands at {@code KEYS[1]} is a claim, the byte 1 and a token of
 * 16, or a result, the byte 2, the token of who stored it and its encoding. {@code ARGV[1]} is the caller's claim in
 * that form.
 */
final class ClaimScripts {

    /**
     * ARGV[2]: the lease in milliseconds. Returns 0 where the caller is to do it, 1 and the time that another's lease
     * has left, or 2 and what stands there.
     */
    static final Script BEGIN = Script.of("begin-once", """
            local state, left = redis.call('GET', KEYS[1]), redis.call('PTTL', KEYS[1])
            local claimed = state and string.byte(state) == 1
            -- at 0 the lease is over, although the key goes a millisecond later
            if not state or state == ARGV[1] or (claimed and left == 0) then
              redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
              return {0}
            end
            if claimed then
              return {1, left}
            end
            return {2, state}
            """);

    /**
     * ARGV[2]: the result in its form; ARGV[3]: its TTL. Returns 1, or 0 where somebody else's claim or result is, or
     * another result of this claim.
     */
    static final Script COMPLETE = Script.of("complete-once", """
            local state = redis.call('GET', KEYS[1])
            if state == ARGV[2] then
              return 1 -- by this very claim: a repetition
            end
            if state and state ~= ARGV[1] then
              return 0
            end
            redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
            return 1
            """);

    /** Returns 1, or 0 where the claim does not stand there. */
    static final Script RELEASE = Script.of("release-once", """
            if redis.call('GET', KEYS[1]) ~= ARGV[1] then
              return 0
            end
            return redis.call('UNLINK', KEYS[1])
            """);

    private ClaimScripts() {}
}
