package io.keywright.realworld.tyk;

import io.keywright.annotation.Expiry;
import io.keywright.annotation.Member;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Score;
import io.keywright.annotation.Ttl;

/** Requests to an API in a window ({@code apilimiter}). */
@RedisKey(
        pattern = "apilimiter-{orgId:[0-9a-f]24}{apiId:[0-9a-f]24}",
        type = RedisType.SORTED_SET,
        ttl = "1d",
        expiry = Expiry.REFRESH_ON_WRITE,
        example = "tyk:apilimiter-5f9c1e2a7b3d4e6f8a9b0c1da1b2c3d4e5f60718293a4b5c")
@Ttl
public record ApiLimiterRequest(
        String orgId,
        String apiId,
        @Member long nanoTime,
        @Score double nanos) {}
