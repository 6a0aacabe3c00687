package io.keywright.realworld.rqueue;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** Messages that wait ({@code queue}). */
@RedisKey(pattern = "queue-v2::{{{queue}}}", type = RedisType.LIST, example = "rqueue:queue-v2::{billing}")
@Persistent(reason = "emptied by the workers")
public record QueuedMessage(String queue, String message, String queueName) {}
