package io.keywright.realworld.overleaf;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.time.Instant;

/** When the first change that is not in the history was made ({@code history-first-op}). */
@RedisKey(
        pattern = "ProjectHistory:FirstOpTimestamp:{{{projectId:[0-9a-f]24}}}",
        type = RedisType.STRING,
        example = "overleaf:ProjectHistory:FirstOpTimestamp:{5f9c1e2a7b3d4e6f8a9b0c1d}")
@Persistent(reason = "removed with what is flushed")
public record FirstHistoryOp(String projectId, @Value Instant at) {}
