package io.keywright.realworld.overleaf;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.time.Instant;

/** Since when somebody is in a project ({@code not-empty-since}). */
@RedisKey(
        pattern = "projectNotEmptySince:{{{projectId:[0-9a-f]24}}}",
        type = RedisType.STRING,
        example = "overleaf:projectNotEmptySince:{5f9c1e2a7b3d4e6f8a9b0c1d}")
@Persistent(reason = "removed when the project is empty")
public record NotEmptySince(String projectId, @Value Instant since) {}
