package io.keywright.realworld.ruoyivuepro;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** A role ({@code cache-role}). */
@RedisKey(
        pattern = "role:{roleId}",
        type = RedisType.STRING,
        ttl = "${ruoyi.cache.ttl:1h}",
        example = "ruoyi-vue-pro:role:42")
public record CachedRole(long roleId, String name, String code, int status) {}
