package io.keywright.realworld.harbor;

import io.keywright.annotation.Counter;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** How many jobs of a type run ({@code jobs-lock}). */
@RedisKey(
        pattern = "{{harbor_job_service_namespace}}:jobs:{jobType:[A-Za-z0-9_-]}:lock",
        type = RedisType.STRING,
        example = "harbor:{harbor_job_service_namespace}:jobs:order-events:lock")
@Persistent(reason = "one counter a type")
public record JobTypeLock(String jobType, @Counter @Value long running) {}
