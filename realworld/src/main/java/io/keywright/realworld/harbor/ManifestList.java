package io.keywright.realworld.harbor;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** A manifest list of an upstream registry ({@code manifest-list}). */
@RedisKey(
        pattern = "cache:manifestlist:{repo}:{tagOrDigest}",
        type = RedisType.STRING,
        ttl = "7d",
        example = "harbor:cache:manifestlist:library%2Fnginx:latest")
public record ManifestList(
        String repo, String tagOrDigest, @Value byte[] content) {}
