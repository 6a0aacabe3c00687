package io.keywright.realworld.rqueue;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import io.keywright.annotation.Value;
import java.time.Duration;
import java.util.UUID;

/** What became of a message ({@code job}). */
@RedisKey(
        pattern = "job::{uuid}",
        type = RedisType.STRING,
        ttl = "30m",
        example = "rqueue:job::3f2b8c1e-5d4a-4f6b-9c7d-0a1b2c3d4e5f")
public record Job(UUID uuid, @Value byte[] serialized, @Ttl Duration timeToLive) {}
