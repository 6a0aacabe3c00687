package io.keywright.realworld.overleaf;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Keeps a project out of the editor for a while ({@code cooldown}). */
@RedisKey(
        pattern = "Cooldown:{{{projectId:[0-9a-f]24}}}",
        type = RedisType.STRING,
        ttl = "600s",
        example = "overleaf:Cooldown:{5f9c1e2a7b3d4e6f8a9b0c1d}")
public record ProjectCooldown(String projectId, @Value int held) {}
