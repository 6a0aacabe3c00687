package io.keywright.realworld.ruoyivuepro;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** A group of users ({@code im-group}). */
@RedisKey(
        pattern = "group:{groupId}",
        type = RedisType.STRING,
        ttl = "${ruoyi.cache.ttl:1h}",
        example = "ruoyi-vue-pro:group:42")
public record ImGroup(long groupId, String name, long ownerId) {}
