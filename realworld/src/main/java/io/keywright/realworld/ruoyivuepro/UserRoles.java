package io.keywright.realworld.ruoyivuepro;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.util.List;

/** Roles of a user ({@code cache-user-roles}). */
@RedisKey(
        pattern = "user_role_ids:{userId}",
        type = RedisType.STRING,
        ttl = "${ruoyi.cache.ttl:1h}",
        example = "ruoyi-vue-pro:user_role_ids:42")
public record UserRoles(long userId, @Value List<Long> roleIds) {}
