package io.keywright.realworld.quartzredisjobstore;

import io.keywright.annotation.Field;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.time.Instant;

/** Life signs of the schedulers ({@code last-instance-active}). */
@RedisKey(pattern = "last_instance_active_time", type = RedisType.HASH, example = "quartz:last_instance_active_time")
@Persistent(reason = "one field a scheduler")
public record SchedulerLifeSign(
        @Field String schedulerId, @Value Instant at) {}
