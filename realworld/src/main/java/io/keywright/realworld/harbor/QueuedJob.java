package io.keywright.realworld.harbor;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Jobs of a type that wait ({@code jobs}). */
@RedisKey(
        pattern = "{{harbor_job_service_namespace}}:jobs:{jobType:[A-Za-z0-9_-]}",
        type = RedisType.LIST,
        example = "harbor:{harbor_job_service_namespace}:jobs:order-events")
@Persistent(reason = "emptied by the workers")
public record QueuedJob(String jobType, @Value String job) {}
