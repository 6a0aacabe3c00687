package io.keywright.realworld.harbor;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Serialized;
import io.keywright.annotation.ValueFormat;

/** An artifact by its id ({@code artifact-id}). */
@RedisKey(
        pattern = "cache:artifact:id:{artifactId}",
        type = RedisType.STRING,
        ttl = "${harbor.cache.expire:1d}",
        example = "harbor:cache:artifact:id:42")
@Serialized(format = ValueFormat.MESSAGE_PACK)
public record ArtifactById(long artifactId, String digest, long repositoryId, String mediaType) {}
