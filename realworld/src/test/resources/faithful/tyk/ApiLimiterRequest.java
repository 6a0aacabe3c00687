package io.keywright.realworld.tyk;

import io.keywright.annotation.Expiry;
import io.keywright.annotation.Member;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Score;

/** Requests to an API in a window ({@code apilimiter}). */
@RedisKey(pattern = "apilimiter-{orgId:[0-9a-f]8..}{apiId:[0-9a-f]8..}", type = RedisType.SORTED_SET, ttl = "${tyk.rate-limit.per:60s}", expiry = Expiry.REFRESH_ON_WRITE)
public record ApiLimiterRequest(String orgId, String apiId, @Member long nanoTime, @Score double nanos) {}
