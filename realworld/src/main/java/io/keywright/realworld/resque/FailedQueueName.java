package io.keywright.realworld.resque;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** Queues of failed jobs ({@code failed-queues}). */
@RedisKey(pattern = "failed_queues", type = RedisType.SET, example = "resque:failed_queues")
@Persistent(reason = "one member a queue")
public record FailedQueueName(@Member String name) {}
