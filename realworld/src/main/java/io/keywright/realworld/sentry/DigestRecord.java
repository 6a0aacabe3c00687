package io.keywright.realworld.sentry;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** A record of a digest ({@code digest-record}). */
@RedisKey(
        pattern = "d:t:{key}:r:{recordId:[0-9a-f]}",
        type = RedisType.STRING,
        ttl = "1h",
        example = "sentry:d:t:alice%40example.com:r:5f9c1e2a7b3d4e6f8a9b0c1d")
public record DigestRecord(
        String key, String recordId, @Value byte[] record) {}
