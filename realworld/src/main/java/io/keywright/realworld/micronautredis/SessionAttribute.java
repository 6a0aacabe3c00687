package io.keywright.realworld.micronautredis;

import io.keywright.annotation.Expiry;
import io.keywright.annotation.Field;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** An attribute of a session ({@code session}). */
@RedisKey(
        pattern = "sessions:{sessionId:[A-Za-z0-9_-]}",
        type = RedisType.HASH,
        ttl = "${micronaut.session.http.redis.max-inactive-plus-5m:35m}",
        expiry = Expiry.SLIDING,
        example = "micronaut:sessions:tok8sJ2kLm9QwEr")
public record SessionAttribute(
        String sessionId, @Field String attribute, @Value byte[] serialized) {}
