package io.keywright.realworld.resque;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** The queues ({@code queues}). */
@RedisKey(pattern = "queues", type = RedisType.SET, example = "resque:queues")
@Persistent(reason = "one member a queue")
public record QueueName(@Member String name) {}
