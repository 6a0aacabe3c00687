package io.keywright.realworld.rqueue;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Score;
import java.time.Instant;

/**
 * Messages by when they are due, to be seen again, or to be dropped ({@code scheduled-queue}, {@code processing-queue},
 * {@code completed-queue}).
 */
@RedisKey(
        pattern = "d-queue-v2::{{{queue}}}",
        type = RedisType.SORTED_SET,
        example = "rqueue:d-queue-v2::{billing}",
        repository = "ScheduledQueueRepository")
@RedisKey(
        pattern = "p-queue-v2::{{{queue}}}",
        type = RedisType.SORTED_SET,
        example = "rqueue:p-queue-v2::{billing}",
        repository = "ProcessingQueueRepository")
@RedisKey(
        pattern = "c-queue::{{{queue}}}",
        type = RedisType.SORTED_SET,
        example = "rqueue:c-queue::{billing}",
        repository = "CompletedQueueRepository")
@Persistent(reason = "moved on by the scheduler")
public record TimedMessage(
        String queue, @Member String message, @Score Instant at) {}
