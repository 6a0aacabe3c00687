package io.keywright.it;

import io.keywright.annotation.RateAlgorithm;
import io.keywright.annotation.RateLimit;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.WhenDown;

/** Calls of a client, smoothed. */
@RedisKey(pattern = "api:{tenant}:{client}", type = RedisType.STRING, ttl = "${it.api.window:1h}")
@RateLimit(
        permits = 100,
        permitsKey = "it.api.permits",
        algorithm = RateAlgorithm.TOKEN_BUCKET,
        whenDown = WhenDown.ALLOW)
public record ApiCall(long tenant, String client) {}
