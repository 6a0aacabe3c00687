package io.keywright.realworld.ruoyivuepro;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.util.List;

/** Roles for a menu entry ({@code cache-menu-roles}). */
@RedisKey(
        pattern = "menu_role_ids:{menuId}",
        type = RedisType.STRING,
        ttl = "${ruoyi.cache.ttl:1h}",
        example = "ruoyi-vue-pro:menu_role_ids:42")
public record MenuRoles(long menuId, @Value List<Long> roleIds) {}
