package io.keywright.realworld.tyk;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** A response ({@code cache}). */
@RedisKey(
        pattern = "cache-{apiId:[0-9a-f]24}{checksum:[0-9a-f]32}",
        type = RedisType.STRING,
        ttl = "${tyk.cache.timeout:60s}",
        example = "tyk:cache-5f9c1e2a7b3d4e6f8a9b0c1dd41d8cd98f00b204e9800998ecf8427e")
public record CachedResponse(
        String apiId, String checksum, @Value byte[] response) {}
