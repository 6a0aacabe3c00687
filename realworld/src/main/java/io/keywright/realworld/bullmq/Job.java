package io.keywright.realworld.bullmq;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.StoredAs;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A job ({@code job}). */
@RedisKey(pattern = "{queue:[A-Za-z0-9_-]}:{jobId}", type = RedisType.HASH, example = "bull:order-events:17")
@Persistent(reason = "removed by the queue's own rules when the job is done")
public record Job(
        String queue,
        long jobId,
        String name,
        String data,
        String opts,
        Instant timestamp,
        @Nullable Instant processedOn,
        @Nullable Instant finishedOn,
        @Nullable String returnvalue,
        @StoredAs("atm") int attemptsMade) {}
