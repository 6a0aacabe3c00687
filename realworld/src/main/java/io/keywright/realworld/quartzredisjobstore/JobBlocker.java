package io.keywright.realworld.quartzredisjobstore;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Who runs a job ({@code job-blocked}). */
@RedisKey(
        pattern = "job_blocked:{jobGroup}:{jobName}",
        type = RedisType.STRING,
        example = "quartz:job_blocked:billing:reports")
@Persistent(reason = "a lock without a TTL: the scheduler's life sign says whether it holds")
public record JobBlocker(
        String jobGroup, String jobName, @Value String schedulerId) {}
