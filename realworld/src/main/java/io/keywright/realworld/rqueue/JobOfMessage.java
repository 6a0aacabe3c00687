package io.keywright.realworld.rqueue;

import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.util.UUID;

/** Keys of the jobs of a message ({@code jobs-of-message}). */
@RedisKey(
        pattern = "jobs::{messageUuid}",
        type = RedisType.LIST,
        ttl = "30m",
        expiry = Expiry.REFRESH_ON_WRITE,
        example = "rqueue:jobs::3f2b8c1e-5d4a-4f6b-9c7d-0a1b2c3d4e5f")
public record JobOfMessage(UUID messageUuid, @Value String jobKey) {}
