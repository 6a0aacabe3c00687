package io.keywright.realworld.quartzredisjobstore;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Score;
import java.time.Instant;

/** Keys of the triggers in a state, by their next time ({@code trigger-state}). */
@RedisKey(pattern = "{state:lower}", type = RedisType.SORTED_SET, example = "quartz:waiting_triggers")
@Persistent(reason = "moved from state to state")
public record TriggerInState(
        TriggerState state,
        @Member String triggerKey,
        @Score Instant nextFireTime) {

    /** The values that stand in keys. */
    public enum TriggerState {
        WAITING_TRIGGERS,
        PAUSED_TRIGGERS,
        BLOCKED_TRIGGERS,
        PAUSED_BLOCKED_TRIGGERS,
        ACQUIRED_TRIGGERS,
        COMPLETED_TRIGGERS,
        ERROR_TRIGGERS
    }
}
