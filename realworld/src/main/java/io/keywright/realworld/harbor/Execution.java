package io.keywright.realworld.harbor;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Score;
import java.time.Instant;

/** Runs of a periodic job ({@code executions}). */
@RedisKey(
        pattern = "{{harbor_job_service_namespace}}:executions:{upstreamJobId:[0-9a-f]24}",
        type = RedisType.SORTED_SET,
        example = "harbor:{harbor_job_service_namespace}:executions:5f9c1e2a7b3d4e6f8a9b0c1d")
@Persistent(reason = "one entry a run")
public record Execution(
        String upstreamJobId, @Member String jobId, @Score Instant at) {}
