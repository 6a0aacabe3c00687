package io.keywright.realworld.harbor;

import io.keywright.annotation.Counter;
import io.keywright.annotation.Field;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** How many jobs of a type run in each pool ({@code jobs-lock-info}). */
@RedisKey(
        pattern = "{{harbor_job_service_namespace}}:jobs:{jobType:[A-Za-z0-9_-]}:lock_info",
        type = RedisType.HASH,
        example = "harbor:{harbor_job_service_namespace}:jobs:order-events:lock_info")
@Persistent(reason = "one field a worker pool")
public record JobTypeLockInfo(
        String jobType,
        @Field String workerPoolId,
        @Counter @Value long running) {}
