package io.keywright.realworld.harbor;

import io.keywright.annotation.Field;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Revisions of the jobs under way ({@code inprogress-track}). */
@RedisKey(
        pattern = "{{harbor_job_service_namespace}}:job_track:inprogress",
        type = RedisType.HASH,
        example = "harbor:{harbor_job_service_namespace}:job_track:inprogress")
@Persistent(reason = "one field a running job")
public record JobInProgress(@Field String jobId, @Value long revision) {}
