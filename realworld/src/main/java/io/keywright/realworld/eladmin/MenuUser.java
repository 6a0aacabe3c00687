package io.keywright.realworld.eladmin;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.util.List;

/** The menu of a user ({@code menu-user}). */
@RedisKey(pattern = "menu::user:{userId}", type = RedisType.STRING, ttl = "1d", example = "eladmin:menu::user:42")
public record MenuUser(long userId, @Value List<Long> menuIds) {}
