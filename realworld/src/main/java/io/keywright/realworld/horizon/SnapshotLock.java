package io.keywright.realworld.horizon;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Lets one process make a snapshot ({@code lock-snapshot}). */
@RedisKey(pattern = "metrics:snapshot", type = RedisType.STRING, ttl = "270s", example = "horizon:metrics:snapshot")
public record SnapshotLock(@Value int held) {}
