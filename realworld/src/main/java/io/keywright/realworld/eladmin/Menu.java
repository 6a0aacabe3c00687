package io.keywright.realworld.eladmin;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import org.jspecify.annotations.Nullable;

/** A menu entry ({@code menu}). */
@RedisKey(pattern = "menu::id:{menuId}", type = RedisType.STRING, ttl = "1d", example = "eladmin:menu::id:42")
public record Menu(
        long menuId, String title, String path, @Nullable Long parentId) {}
