package io.keywright.realworld.resque;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** Jobs of a queue that have failed ({@code failed-per-queue}). */
@RedisKey(pattern = "{queue}_failed", type = RedisType.LIST, example = "resque:alice%40example.com_failed")
@Persistent(reason = "cleared by hand")
public record FailedJobOfQueue(String queue, String exception, String error) {}
