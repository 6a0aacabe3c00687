package io.keywright.realworld.overleaf;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** The lock on a document ({@code Blocking}). */
@RedisKey(
        pattern = "Blocking:{{{docId:[0-9a-f]24}}}",
        type = RedisType.STRING,
        ttl = "30s",
        example = "overleaf:Blocking:{5f9c1e2a7b3d4e6f8a9b0c1d}")
public record DocLock(String docId, @Value String token) {}
