package io.keywright.realworld.bullmq;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Score;

/** Jobs with a priority, by priority times 2^32 and a counter ({@code prioritized}). */
@RedisKey(
        pattern = "{queue:[A-Za-z0-9_-]}:prioritized",
        type = RedisType.SORTED_SET,
        example = "bull:order-events:prioritized")
@Persistent(reason = "the set of a queue is there as long as the queue")
public record PrioritizedJob(
        String queue, @Member String jobId, @Score long order) {}
