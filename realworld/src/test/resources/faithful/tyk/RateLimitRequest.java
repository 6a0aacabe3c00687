package io.keywright.realworld.tyk;

import io.keywright.annotation.Expiry;
import io.keywright.annotation.Member;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Score;

/** Requests in a window that slides ({@code rate-limit}). */
@RedisKey(pattern = "rate-limit-{scope}-{keyHash:[A-Za-z0-9_-]8..}", type = RedisType.SORTED_SET, ttl = "${tyk.rate-limit.per:60s}", expiry = Expiry.REFRESH_ON_WRITE)
public record RateLimitRequest(String scope, String keyHash, @Member long nanoTime, @Score double nanos) {}
