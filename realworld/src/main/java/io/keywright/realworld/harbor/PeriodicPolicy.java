package io.keywright.realworld.harbor;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Score;

/** Periodic policies as JSON, by their id ({@code policies}). */
@RedisKey(
        pattern = "{{harbor_job_service_namespace}}:period:policies",
        type = RedisType.SORTED_SET,
        example = "harbor:{harbor_job_service_namespace}:period:policies")
@Persistent(reason = "schedules stay until they are removed")
public record PeriodicPolicy(@Member String policy, @Score long id) {}
