package io.keywright.realworld.overleaf;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Keeps a project from being loaded ({@code ProjectBlock}). */
@RedisKey(
        pattern = "ProjectBlock:{{{projectId:[0-9a-f]24}}}",
        type = RedisType.STRING,
        ttl = "30s",
        example = "overleaf:ProjectBlock:{5f9c1e2a7b3d4e6f8a9b0c1d}")
public record ProjectBlock(String projectId, @Value int held) {}
