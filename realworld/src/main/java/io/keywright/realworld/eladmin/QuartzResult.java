package io.keywright.realworld.eladmin;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.util.UUID;

/** How a job that was started by hand has ended ({@code quartz-result}). */
@RedisKey(pattern = "{uuid}", type = RedisType.STRING, example = "eladmin:3f2b8c1e-5d4a-4f6b-9c7d-0a1b2c3d4e5f")
@Persistent(reason = "removed by the poller; leaks where it dies")
public record QuartzResult(UUID uuid, @Value boolean success) {}
