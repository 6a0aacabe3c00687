package io.keywright.realworld.harbor;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** A manifest list without what is not there ({@code manifest-list-trimmed}). */
@RedisKey(
        pattern = "cache:trimmedmanifestlist:{repo}:{tagOrDigest}",
        type = RedisType.STRING,
        ttl = "7d",
        example = "harbor:cache:trimmedmanifestlist:library%2Fnginx:latest")
public record TrimmedManifestList(
        String repo, String tagOrDigest, @Value byte[] content) {}
