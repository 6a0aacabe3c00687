package io.keywright.realworld.eladmin;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.util.UUID;

/** How a job that was started by hand has ended ({@code quartz-result}). */
@RedisKey(pattern = "{uuid}", type = RedisType.STRING)
@Persistent(reason = "removed by the poller; leaks where it dies")
public record QuartzResult(UUID uuid, @Value boolean success) {}
