package io.keywright.realworld.mall;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.util.List;

/** What an administrator may do ({@code resource-list}). */
@RedisKey(
        pattern = "ums:resourceList:{userId}",
        type = RedisType.STRING,
        ttl = "${mall.redis.expire.common:86400s}",
        example = "mall:ums:resourceList:42")
public record AdminResources(long userId, @Value List<String> resources) {}
