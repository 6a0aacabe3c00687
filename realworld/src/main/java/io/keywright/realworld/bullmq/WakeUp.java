package io.keywright.realworld.bullmq;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Score;
import java.time.Instant;

/** Marks that wake up a sleeping worker ({@code marker}). */
@RedisKey(pattern = "{queue:[A-Za-z0-9_-]}:marker", type = RedisType.SORTED_SET, example = "bull:order-events:marker")
@Persistent(reason = "overwritten in place")
public record WakeUp(
        String queue, @Member String marker, @Score Instant at) {}
