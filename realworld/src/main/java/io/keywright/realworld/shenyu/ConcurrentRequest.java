package io.keywright.realworld.shenyu;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Score;
import java.time.Instant;

/** Requests under way ({@code concurrent-tokens}). */
@RedisKey(
        pattern = "concurrent_request_rate_limiter.{{{key}}}.tokens",
        type = RedisType.SORTED_SET,
        example = "shenyu:concurrent_request_rate_limiter.{alice%40example.com}.tokens")
@Persistent(reason = "members are removed as requests end")
public record ConcurrentRequest(
        String key, @Member String request, @Score Instant at) {}
