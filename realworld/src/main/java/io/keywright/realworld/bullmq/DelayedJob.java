package io.keywright.realworld.bullmq;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Score;

/** Delayed jobs, by their time times 4,096 and a counter ({@code delayed}). */
@RedisKey(pattern = "{queue:[A-Za-z0-9_-]}:delayed", type = RedisType.SORTED_SET, example = "bull:order-events:delayed")
@Persistent(reason = "the set of a queue is there as long as the queue")
public record DelayedJob(
        String queue, @Member String jobId, @Score long order) {}
