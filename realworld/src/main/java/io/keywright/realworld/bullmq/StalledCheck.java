package io.keywright.realworld.bullmq;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.time.Instant;

/** Lets one worker look for stalled jobs at a time ({@code stalled-check}). */
@RedisKey(
        pattern = "{queue:[A-Za-z0-9_-]}:stalled-check",
        type = RedisType.STRING,
        ttl = "${bullmq.stalled-interval:30s}",
        example = "bull:order-events:stalled-check")
public record StalledCheck(String queue, @Value Instant at) {}
