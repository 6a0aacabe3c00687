package io.keywright.realworld.rqueue;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** What all nodes are told ({@code internal-channel}). */
@RedisKey(pattern = "i-channel", type = RedisType.CHANNEL, example = "rqueue:i-channel")
public record InternalEvent(String type, String message) {}
