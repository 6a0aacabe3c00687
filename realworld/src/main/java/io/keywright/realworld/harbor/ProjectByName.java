package io.keywright.realworld.harbor;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Serialized;
import io.keywright.annotation.ValueFormat;

/** A project by its name ({@code project-name}). */
@RedisKey(
        pattern = "cache:project:name:{projectName:[A-Za-z0-9_-]}",
        type = RedisType.STRING,
        ttl = "${harbor.cache.expire:1d}",
        example = "harbor:cache:project:name:order-events")
@Serialized(format = ValueFormat.MESSAGE_PACK)
public record ProjectByName(String projectName, long projectId, long ownerId) {}
