package io.keywright.realworld.overleaf;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** Changes that are still to be made ({@code PendingUpdates}). */
@RedisKey(
        pattern = "PendingUpdates:{{{docId:[0-9a-f]24}}}",
        type = RedisType.LIST,
        example = "overleaf:PendingUpdates:{5f9c1e2a7b3d4e6f8a9b0c1d}")
@Persistent(reason = "deleted when the document is flushed")
public record PendingUpdate(String docId, String op, long version) {}
