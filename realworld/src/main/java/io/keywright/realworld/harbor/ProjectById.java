package io.keywright.realworld.harbor;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Serialized;
import io.keywright.annotation.ValueFormat;

/** A project by its id ({@code project-id}). */
@RedisKey(
        pattern = "cache:project:id:{projectId}",
        type = RedisType.STRING,
        ttl = "${harbor.cache.expire:1d}",
        example = "harbor:cache:project:id:42")
@Serialized(format = ValueFormat.MESSAGE_PACK)
public record ProjectById(long projectId, String name, long ownerId) {}
