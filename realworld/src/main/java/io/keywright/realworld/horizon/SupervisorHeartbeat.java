package io.keywright.realworld.horizon;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Score;
import java.time.Instant;

/** Supervisors by their last heartbeat ({@code supervisors}). */
@RedisKey(pattern = "supervisors", type = RedisType.SORTED_SET, example = "horizon:supervisors")
@Persistent(reason = "one member a supervisor")
public record SupervisorHeartbeat(
        @Member String name, @Score Instant heartbeat) {}
