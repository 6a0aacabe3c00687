package io.keywright.realworld.horizon;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** When the last snapshot was made ({@code last-snapshot}). */
@RedisKey(pattern = "last_snapshot_at", type = RedisType.STRING, example = "horizon:last_snapshot_at")
@Persistent(reason = "overwritten in place")
public record LastSnapshot(@Value long at) {}
