package io.keywright.realworld.harbor;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Lets one node load the policies ({@code policy-lock}). */
@RedisKey(
        pattern = "{{harbor_job_service_namespace}}:period:lock",
        type = RedisType.STRING,
        ttl = "30s",
        example = "harbor:{harbor_job_service_namespace}:period:lock")
public record PolicyLock(@Value String token) {}
