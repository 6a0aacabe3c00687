package io.keywright.realworld.bullmq;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Jobs that a worker has taken ({@code active}). */
@RedisKey(pattern = "{queue:[A-Za-z0-9_-]}:active", type = RedisType.LIST, example = "bull:order-events:active")
@Persistent(reason = "the list of a queue is there as long as the queue")
public record ActiveJob(String queue, @Value String jobId) {}
