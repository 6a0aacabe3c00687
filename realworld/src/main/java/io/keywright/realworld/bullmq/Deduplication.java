package io.keywright.realworld.bullmq;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import io.keywright.annotation.Value;
import java.time.Duration;
import java.util.Optional;

/** The job that stands for all with one deduplication id ({@code dedup}). */
@RedisKey(
        pattern = "{queue:[A-Za-z0-9_-]}:de:{dedupId}",
        type = RedisType.STRING,
        ttl = "3653d",
        example = "bull:order-events:de:alice%40example.com")
@Persistent(reason = "without a time to live of its own it stands until its job is done")
public record Deduplication(
        String queue,
        String dedupId,
        @Value String jobId,
        @Ttl Optional<Duration> timeToLive) {}
