package io.keywright.realworld.overleaf;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** The history of a project ({@code history-cached-id}). */
@RedisKey(
        pattern = "ProjectHistory:CachedHistoryId:{{{projectId:[0-9a-f]24}}}",
        type = RedisType.STRING,
        ttl = "1h",
        example = "overleaf:ProjectHistory:CachedHistoryId:{5f9c1e2a7b3d4e6f8a9b0c1d}")
public record CachedHistoryId(String projectId, @Value String historyId) {}
