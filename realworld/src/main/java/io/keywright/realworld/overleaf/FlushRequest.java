package io.keywright.realworld.overleaf;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Score;
import java.time.Instant;

/** Projects to be flushed, by time ({@code flush-queue}). */
@RedisKey(
        pattern = "DocUpdaterFlushAndDeleteQueue",
        type = RedisType.SORTED_SET,
        example = "overleaf:DocUpdaterFlushAndDeleteQueue")
@Persistent(reason = "one member a project")
public record FlushRequest(@Member String projectId, @Score Instant at) {}
