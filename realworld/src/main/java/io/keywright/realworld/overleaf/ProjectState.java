package io.keywright.realworld.overleaf;

import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** A digest of the structure of a project ({@code ProjectState}). */
@RedisKey(
        pattern = "ProjectState:{{{projectId:[0-9a-f]24}}}",
        type = RedisType.STRING,
        ttl = "30m",
        expiry = Expiry.REFRESH_ON_WRITE,
        example = "overleaf:ProjectState:{5f9c1e2a7b3d4e6f8a9b0c1d}")
public record ProjectState(String projectId, @Value String hash) {}
