package io.keywright.realworld.bullmq;

import io.keywright.annotation.Bounded;
import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Score;
import java.time.Instant;

/** Jobs that have ended, newest last ({@code completed}, {@code failed}). */
@RedisKey(
        pattern = "{queue:[A-Za-z0-9_-]}:completed",
        type = RedisType.SORTED_SET,
        example = "bull:order-events:completed",
        repository = "CompletedRepository")
@RedisKey(
        pattern = "{queue:[A-Za-z0-9_-]}:failed",
        type = RedisType.SORTED_SET,
        example = "bull:order-events:failed",
        repository = "FailedRepository")
@Persistent(reason = "bounded by number; the newest show how a queue does")
@Bounded(1000)
public record FinishedJob(
        String queue, @Member String jobId, @Score Instant finishedOn) {}
