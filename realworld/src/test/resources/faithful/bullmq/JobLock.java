package io.keywright.realworld.bullmq;

import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** The lock of the worker that has a job ({@code job-lock}). */
@RedisKey(pattern = "{queue:[A-Za-z0-9_-]}:{jobId}:lock", type = RedisType.STRING, ttl = "${bullmq.lock-duration:30s}", expiry = Expiry.REFRESH_ON_WRITE)
public record JobLock(String queue, String jobId, @Value String token) {}
