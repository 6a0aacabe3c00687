package io.keywright.realworld.overleaf;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Who changed a document last ({@code lastUpdatedBy}). */
@RedisKey(
        pattern = "lastUpdatedBy:{{{docId:[0-9a-f]24}}}",
        type = RedisType.STRING,
        example = "overleaf:lastUpdatedBy:{5f9c1e2a7b3d4e6f8a9b0c1d}")
@Persistent(reason = "deleted when the document is flushed")
public record LastUpdatedBy(String docId, @Value String userId) {}
