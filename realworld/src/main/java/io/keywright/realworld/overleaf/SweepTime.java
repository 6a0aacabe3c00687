package io.keywright.realworld.overleaf;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.time.Instant;

/** When a project is to be removed or written ({@code v1-expire-time}, {@code v1-persist-time}). */
@RedisKey(
        pattern = "expire-time:{{{projectId:[0-9a-f]24}}}",
        type = RedisType.STRING,
        example = "overleaf:expire-time:{5f9c1e2a7b3d4e6f8a9b0c1d}",
        repository = "V1ExpireTimeRepository")
@RedisKey(
        pattern = "persist-time:{{{projectId:[0-9a-f]24}}}",
        type = RedisType.STRING,
        example = "overleaf:persist-time:{5f9c1e2a7b3d4e6f8a9b0c1d}",
        repository = "V1PersistTimeRepository")
@Persistent(reason = "it is itself the time at which a sweeper acts")
public record SweepTime(String projectId, @Value Instant at) {}
