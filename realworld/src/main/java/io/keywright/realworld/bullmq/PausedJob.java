package io.keywright.realworld.bullmq;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Jobs that wait while their queue is paused ({@code paused}). */
@RedisKey(pattern = "{queue:[A-Za-z0-9_-]}:paused", type = RedisType.LIST, example = "bull:order-events:paused")
@Persistent(reason = "the list of a queue is there as long as the queue")
public record PausedJob(String queue, @Value String jobId) {}
