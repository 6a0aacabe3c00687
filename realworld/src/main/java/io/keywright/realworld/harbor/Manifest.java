package io.keywright.realworld.harbor;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Serialized;
import io.keywright.annotation.ValueFormat;

/** A manifest ({@code manifest}). */
@RedisKey(
        pattern = "cache:manifest:digest:{digest}",
        type = RedisType.STRING,
        ttl = "${harbor.cache.expire:1d}",
        example = "harbor:cache:manifest:digest:sha256%3A9f86d081884c7d65")
@Serialized(format = ValueFormat.MESSAGE_PACK)
public record Manifest(String digest, String mediaType, byte[] content) {}
