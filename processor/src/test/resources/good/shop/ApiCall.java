package shop;

import io.keywright.annotation.RateAlgorithm;
import io.keywright.annotation.RateLimit;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.WhenDown;

/** Calls of a client, whose components bear the names of what the methods are given. */
@RedisKey(pattern = "api:{permits}:{store}", type = RedisType.STRING, ttl = "${api.window:1s}")
@RateLimit(
        permits = 1_000,
        permitsKey = "api.permits",
        algorithm = RateAlgorithm.TOKEN_BUCKET,
        whenDown = WhenDown.ALLOW)
public record ApiCall(long permits, String store) {}
