package io.keywright.realworld.harbor;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** The worker pools ({@code worker-pools}). */
@RedisKey(
        pattern = "{{harbor_job_service_namespace}}:worker_pools",
        type = RedisType.SET,
        example = "harbor:{harbor_job_service_namespace}:worker_pools")
@Persistent(reason = "one member a pool")
public record WorkerPoolId(@Member String workerPoolId) {}
