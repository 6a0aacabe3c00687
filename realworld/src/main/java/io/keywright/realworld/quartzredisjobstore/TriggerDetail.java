package io.keywright.realworld.quartzredisjobstore;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import org.jspecify.annotations.Nullable;

/** A trigger ({@code trigger}). */
@RedisKey(
        pattern = "trigger:{triggerGroup}:{triggerName}",
        type = RedisType.HASH,
        example = "quartz:trigger:billing:reports")
@Persistent(reason = "kept with the trigger")
public record TriggerDetail(
        String triggerGroup,
        String triggerName,
        String jobHashKey,
        @Nullable String description,
        long nextFireTime,
        int priority) {}
