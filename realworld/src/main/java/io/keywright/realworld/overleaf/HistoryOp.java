package io.keywright.realworld.overleaf;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** Changes that are not yet in the history ({@code history-ops}). */
@RedisKey(
        pattern = "ProjectHistory:Ops:{{{projectId:[0-9a-f]24}}}",
        type = RedisType.LIST,
        example = "overleaf:ProjectHistory:Ops:{5f9c1e2a7b3d4e6f8a9b0c1d}")
@Persistent(reason = "emptied as the history is written")
public record HistoryOp(String projectId, String update) {}
