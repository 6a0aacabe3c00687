package io.keywright.realworld.bullmq;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Jobs that wait for a worker ({@code wait}). */
@RedisKey(pattern = "{queue:[A-Za-z0-9_-]}:wait", type = RedisType.LIST, example = "bull:order-events:wait")
@Persistent(reason = "the list of a queue is there as long as the queue")
public record WaitingJob(String queue, @Value String jobId) {}
