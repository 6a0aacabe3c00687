package io.keywright.realworld.harbor;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What is known of a job: kept while it runs, a day after success, a week after failure ({@code job-stats}). */
@RedisKey(
        pattern = "{{harbor_job_service_namespace}}:job_stats:{jobId:[0-9a-f]24}",
        type = RedisType.HASH,
        ttl = "7d",
        example = "harbor:{harbor_job_service_namespace}:job_stats:5f9c1e2a7b3d4e6f8a9b0c1d")
@Persistent(reason = "a job that is not done yet, and one that is tried again")
public record JobStats(
        String jobId,
        String status,
        String name,
        String kind,
        long revision,
        Instant updateTime,
        @Ttl Optional<Duration> timeToLive) {}
