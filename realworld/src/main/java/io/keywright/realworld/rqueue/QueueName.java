package io.keywright.realworld.rqueue;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** The queues ({@code queues}). */
@RedisKey(pattern = "queues", type = RedisType.SET, example = "rqueue:queues")
@Persistent(reason = "one member a queue")
public record QueueName(@Member String name) {}
