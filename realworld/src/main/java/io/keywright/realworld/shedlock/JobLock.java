package io.keywright.realworld.shedlock;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import io.keywright.annotation.Value;
import java.time.Duration;

/** That a job runs somewhere ({@code lock}). */
@RedisKey(
        pattern = "{environment}:{lockName}",
        type = RedisType.STRING,
        ttl = "1d",
        example = "job-lock:billing:nightly")
public record JobLock(
        String environment,
        String lockName,
        @Value String heldBy,
        @Ttl Duration timeToLive) {}
