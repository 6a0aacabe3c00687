package io.keywright.realworld.bullmq;

import io.keywright.annotation.Bounded;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Log lines of a job ({@code job-logs}). */
@RedisKey(pattern = "{queue:[A-Za-z0-9_-]}:{jobId}:logs", type = RedisType.LIST)
@Persistent(reason = "removed with its job")
@Bounded(100)
public record JobLogLine(String queue, String jobId, @Value String line) {}
