package io.keywright.realworld.quartzredisjobstore;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Who fires a trigger ({@code trigger-lock}). */
@RedisKey(
        pattern = "trigger_lock:{triggerGroup}:{triggerName}",
        type = RedisType.STRING,
        ttl = "10m",
        example = "quartz:trigger_lock:billing:reports")
public record TriggerLock(
        String triggerGroup, String triggerName, @Value String schedulerId) {}
