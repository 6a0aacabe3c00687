package io.keywright.realworld.quartzredisjobstore;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** Keys of the triggers of a group ({@code trigger-group}). */
@RedisKey(pattern = "trigger_group:{triggerGroup}", type = RedisType.SET, example = "quartz:trigger_group:billing")
@Persistent(reason = "kept with the group")
public record TriggerInGroup(String triggerGroup, @Member String triggerKey) {}
