package io.keywright.realworld.micronautredis;

import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Expires five minutes before its session does ({@code session-expiry}). */
@RedisKey(
        pattern = "expiry:{sessionId:[A-Za-z0-9_-]}",
        type = RedisType.STRING,
        ttl = "${micronaut.session.http.redis.max-inactive:30m}",
        expiry = Expiry.SLIDING,
        example = "micronaut:expiry:tok8sJ2kLm9QwEr")
public record SessionExpiry(String sessionId, @Value long seconds) {}
