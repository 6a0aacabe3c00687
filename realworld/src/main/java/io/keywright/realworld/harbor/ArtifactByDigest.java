package io.keywright.realworld.harbor;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Serialized;
import io.keywright.annotation.ValueFormat;

/** An artifact by its digest ({@code artifact-digest}). */
@RedisKey(
        pattern = "cache:artifact:repository:{repo}:digest:{digest}",
        type = RedisType.STRING,
        ttl = "${harbor.cache.expire:1d}",
        example = "harbor:cache:artifact:repository:library%2Fnginx:digest:sha256%3A9f86d081884c7d65")
@Serialized(format = ValueFormat.MESSAGE_PACK)
public record ArtifactByDigest(String repo, String digest, long id, long repositoryId, String mediaType) {}
