package io.keywright.realworld.bullmq;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Score;
import java.time.Instant;

/** Schedulers by their next run ({@code repeat}). */
@RedisKey(pattern = "{queue:[A-Za-z0-9_-]}:repeat", type = RedisType.SORTED_SET, example = "bull:order-events:repeat")
@Persistent(reason = "schedules stay until they are removed")
public record NextRun(
        String queue, @Member String schedulerId, @Score Instant nextRun) {}
