package io.keywright.realworld.overleaf;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** The version that a compilation began with ({@code base-history-version}). */
@RedisKey(
        pattern = "baseHistoryVersion:{projectId:[0-9a-f]24}:{userId:[0-9a-f]24}",
        type = RedisType.STRING,
        ttl = "8d",
        example = "overleaf:baseHistoryVersion:5f9c1e2a7b3d4e6f8a9b0c1d:a1b2c3d4e5f60718293a4b5c")
public record BaseHistoryVersion(
        String projectId, String userId, @Value long version) {}
