package io.keywright.realworld.overleaf;

import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** The lock on the history of a project ({@code history-lock}). */
@RedisKey(
        pattern = "ProjectHistoryLock:{{{projectId:[0-9a-f]24}}}",
        type = RedisType.STRING,
        ttl = "360s",
        expiry = Expiry.REFRESH_ON_WRITE,
        example = "overleaf:ProjectHistoryLock:{5f9c1e2a7b3d4e6f8a9b0c1d}")
public record HistoryLock(String projectId, @Value String token) {}
