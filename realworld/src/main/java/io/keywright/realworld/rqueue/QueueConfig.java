package io.keywright.realworld.rqueue;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** The settings of a queue ({@code queue-config}). */
@RedisKey(pattern = "q-config::{queue}", type = RedisType.STRING, example = "rqueue:q-config::billing")
@Persistent(reason = "one key a queue")
public record QueueConfig(String queue, @Value byte[] serialized) {}
