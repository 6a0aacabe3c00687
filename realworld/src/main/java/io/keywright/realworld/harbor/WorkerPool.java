package io.keywright.realworld.harbor;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.StoredAs;
import java.time.Instant;

/** A worker pool ({@code worker-pool}). */
@RedisKey(
        pattern = "{{harbor_job_service_namespace}}:worker_pools:{workerPoolId:[0-9a-f]24}",
        type = RedisType.HASH,
        example = "harbor:{harbor_job_service_namespace}:worker_pools:5f9c1e2a7b3d4e6f8a9b0c1d")
@Persistent(reason = "removed when a pool is found dead")
public record WorkerPool(
        String workerPoolId,
        @StoredAs("heartbeat_at") Instant heartbeatAt,
        @StoredAs("started_at") Instant startedAt,
        String host,
        int concurrency) {}
