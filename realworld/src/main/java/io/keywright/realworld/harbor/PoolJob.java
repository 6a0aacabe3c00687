package io.keywright.realworld.harbor;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Jobs of a type that a pool works on ({@code jobs-inprogress}). */
@RedisKey(
        pattern = "{{harbor_job_service_namespace}}:jobs:{jobType:[A-Za-z0-9_-]}:{workerPoolId:[0-9a-f]24}:inprogress",
        type = RedisType.LIST,
        example = "harbor:{harbor_job_service_namespace}:jobs:order-events:5f9c1e2a7b3d4e6f8a9b0c1d:inprogress")
@Persistent(reason = "emptied by its workers")
public record PoolJob(
        String jobType, String workerPoolId, @Value String job) {}
