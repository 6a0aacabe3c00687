package io.keywright.realworld.quartzredisjobstore;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** Keys of all triggers ({@code triggers}). */
@RedisKey(pattern = "triggers", type = RedisType.SET, example = "quartz:triggers")
@Persistent(reason = "one member a trigger")
public record TriggerKey(@Member String triggerKey) {}
