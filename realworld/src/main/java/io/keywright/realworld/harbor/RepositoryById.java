package io.keywright.realworld.harbor;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Serialized;
import io.keywright.annotation.ValueFormat;

/** A repository by its id ({@code repository-id}). */
@RedisKey(
        pattern = "cache:repository:id:{repositoryId}",
        type = RedisType.STRING,
        ttl = "${harbor.cache.expire:1d}",
        example = "harbor:cache:repository:id:42")
@Serialized(format = ValueFormat.MESSAGE_PACK)
public record RepositoryById(long repositoryId, String name, long projectId) {}
