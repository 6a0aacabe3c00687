package io.keywright.realworld.overleaf;

import io.keywright.annotation.Bounded;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** The last changes of a document ({@code DocOps}). */
@RedisKey(
        pattern = "DocOps:{{{docId:[0-9a-f]24}}}",
        type = RedisType.LIST,
        ttl = "60m",
        expiry = Expiry.REFRESH_ON_WRITE,
        example = "overleaf:DocOps:{5f9c1e2a7b3d4e6f8a9b0c1d}")
@Bounded(100)
public record DocOp(String docId, String op, long version) {}
