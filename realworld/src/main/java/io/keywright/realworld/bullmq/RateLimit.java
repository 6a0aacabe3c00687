package io.keywright.realworld.bullmq;

import io.keywright.annotation.Counter;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Jobs started in the window of a rate limit ({@code limiter}). */
@RedisKey(
        pattern = "{queue:[A-Za-z0-9_-]}:limiter",
        type = RedisType.STRING,
        ttl = "${bullmq.limiter-duration:1s}",
        example = "bull:order-events:limiter")
public record RateLimit(String queue, @Counter @Value long jobs) {}
