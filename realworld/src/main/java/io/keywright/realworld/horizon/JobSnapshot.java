package io.keywright.realworld.horizon;

import io.keywright.annotation.Bounded;
import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Score;
import java.time.Instant;

/** Past measurements of jobs of a class as JSON ({@code job-snapshot}). */
@RedisKey(
        pattern = "snapshot:job:{className:[A-Za-z0-9_.$]}",
        type = RedisType.SORTED_SET,
        example = "horizon:snapshot:job:com.acme.Order")
@Persistent(reason = "bounded by number")
@Bounded(24)
public record JobSnapshot(
        String className, @Member String measurement, @Score Instant at) {}
