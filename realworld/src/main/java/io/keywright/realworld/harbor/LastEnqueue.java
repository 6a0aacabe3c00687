package io.keywright.realworld.harbor;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.time.Instant;

/** When periodic jobs were last put into queues ({@code last-enqueue}). */
@RedisKey(
        pattern = "{{harbor_job_service_namespace}}:last_periodic_enqueue_h",
        type = RedisType.STRING,
        example = "harbor:{harbor_job_service_namespace}:last_periodic_enqueue_h")
@Persistent(reason = "overwritten in place")
public record LastEnqueue(@Value Instant at) {}
