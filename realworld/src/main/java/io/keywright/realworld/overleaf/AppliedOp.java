package io.keywright.realworld.overleaf;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** Changes made to a document ({@code applied-ops-doc}). */
@RedisKey(
        pattern = "applied-ops:{docId:[0-9a-f]24}",
        type = RedisType.CHANNEL,
        example = "overleaf:applied-ops:5f9c1e2a7b3d4e6f8a9b0c1d")
public record AppliedOp(String docId, String op) {}
