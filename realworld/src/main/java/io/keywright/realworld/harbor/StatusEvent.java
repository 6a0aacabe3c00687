package io.keywright.realworld.harbor;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Score;
import java.time.Instant;

/** Status changes that are still to be told ({@code status-events}). */
@RedisKey(
        pattern = "{{harbor_job_service_namespace}}:status_change_events",
        type = RedisType.SORTED_SET,
        example = "harbor:{harbor_job_service_namespace}:status_change_events")
@Persistent(reason = "emptied as they are sent")
public record StatusEvent(@Member String event, @Score Instant at) {}
