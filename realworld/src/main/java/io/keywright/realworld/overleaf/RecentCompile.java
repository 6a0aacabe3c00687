package io.keywright.realworld.overleaf;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** That somebody has just compiled a project ({@code compile-recent}). */
@RedisKey(
        pattern = "compile:{projectId:[0-9a-f]24}:{userId:[0-9a-f]24}",
        type = RedisType.STRING,
        ttl = "1s",
        example = "overleaf:compile:5f9c1e2a7b3d4e6f8a9b0c1d:a1b2c3d4e5f60718293a4b5c")
public record RecentCompile(
        String projectId, String userId, @Value boolean compiled) {}
