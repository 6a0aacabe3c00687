package io.keywright.realworld.shenyu;

import io.keywright.annotation.Expiry;
import io.keywright.annotation.Member;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Score;
import io.keywright.annotation.Ttl;
import java.time.Instant;

/** Requests in a window that slides ({@code sliding-tokens}). */
@RedisKey(
        pattern = "sliding_window_request_rate_limiter.{{{key}}}.tokens",
        type = RedisType.SORTED_SET,
        ttl = "1d",
        expiry = Expiry.REFRESH_ON_WRITE,
        example = "shenyu:sliding_window_request_rate_limiter.{alice%40example.com}.tokens")
@Ttl
public record WindowRequest(
        String key, @Member String request, @Score Instant at) {}
