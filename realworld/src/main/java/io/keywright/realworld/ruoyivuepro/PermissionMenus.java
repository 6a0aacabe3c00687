package io.keywright.realworld.ruoyivuepro;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.util.List;

/** Menu entries for a permission ({@code cache-permission-menus}). */
@RedisKey(
        pattern = "permission_menu_ids:{permission}",
        type = RedisType.STRING,
        ttl = "${ruoyi.cache.ttl:1h}",
        example = "ruoyi-vue-pro:permission_menu_ids:alice%40example.com")
public record PermissionMenus(String permission, @Value List<Long> menuIds) {}
