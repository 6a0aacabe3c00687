package io.keywright.realworld.tyk;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.util.UUID;

/** What a health check writes and reads ({@code liveness}). */
@RedisKey(
        pattern = "livenesscheck-{uuid}",
        type = RedisType.STRING,
        ttl = "10s",
        example = "tyk:livenesscheck-3f2b8c1e-5d4a-4f6b-9c7d-0a1b2c3d4e5f")
public record LivenessProbe(UUID uuid, @Value String probe) {}
