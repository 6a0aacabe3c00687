package io.keywright.realworld.quartzredisjobstore;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** Keys of groups of triggers ({@code trigger-groups}, {@code paused-trigger-groups}). */
@RedisKey(
        pattern = "trigger_groups",
        type = RedisType.SET,
        example = "quartz:trigger_groups",
        repository = "TriggerGroupsRepository")
@RedisKey(
        pattern = "paused_trigger_groups",
        type = RedisType.SET,
        example = "quartz:paused_trigger_groups",
        repository = "PausedTriggerGroupsRepository")
@Persistent(reason = "one member a group")
public record TriggerGroupKey(@Member String groupKey) {}
