package io.keywright.realworld.quartzredisjobstore;

import io.keywright.annotation.Field;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Data of a trigger ({@code trigger-data-map}). */
@RedisKey(
        pattern = "trigger_data_map:{triggerGroup}:{triggerName}",
        type = RedisType.HASH,
        example = "quartz:trigger_data_map:billing:reports")
@Persistent(reason = "kept with the trigger")
public record TriggerData(
        String triggerGroup,
        String triggerName,
        @Field String name,
        @Value String value) {}
