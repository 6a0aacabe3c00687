package io.keywright.realworld.rqueue;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Statistics of a queue ({@code queue-stat}). */
@RedisKey(pattern = "q-stat::{queue}", type = RedisType.STRING, example = "rqueue:q-stat::billing")
@Persistent(reason = "one key a queue")
public record QueueStat(String queue, @Value byte[] serialized) {}
