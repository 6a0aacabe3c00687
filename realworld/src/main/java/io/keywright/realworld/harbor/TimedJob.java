package io.keywright.realworld.harbor;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Score;
import java.time.Instant;

/** Jobs as JSON, by when they are due or have died ({@code scheduled}, {@code retry}, {@code dead}). */
@RedisKey(
        pattern = "{{harbor_job_service_namespace}}:scheduled",
        type = RedisType.SORTED_SET,
        example = "harbor:{harbor_job_service_namespace}:scheduled",
        repository = "ScheduledRepository")
@RedisKey(
        pattern = "{{harbor_job_service_namespace}}:retry",
        type = RedisType.SORTED_SET,
        example = "harbor:{harbor_job_service_namespace}:retry",
        repository = "RetryRepository")
@RedisKey(
        pattern = "{{harbor_job_service_namespace}}:dead",
        type = RedisType.SORTED_SET,
        example = "harbor:{harbor_job_service_namespace}:dead",
        repository = "DeadRepository")
@Persistent(reason = "moved on or cleared by hand")
public record TimedJob(@Member String job, @Score Instant at) {}
