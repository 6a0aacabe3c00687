package io.keywright.realworld.rqueue;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** That a message is due ({@code scheduled-channel}, {@code processing-channel}). */
@RedisKey(
        pattern = "d-channel-v2::{{{queue}}}",
        type = RedisType.CHANNEL,
        example = "rqueue:d-channel-v2::{billing}",
        repository = "ScheduledChannel")
@RedisKey(
        pattern = "p-channel-v2::{{{queue}}}",
        type = RedisType.CHANNEL,
        example = "rqueue:p-channel-v2::{billing}",
        repository = "ProcessingChannel")
public record DueMessage(String queue, @Value long score) {}
