package io.keywright.realworld.eladmin;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.util.List;

/** The roles of a user ({@code role-user}). */
@RedisKey(pattern = "role::user:{userId}", type = RedisType.STRING, ttl = "1d", example = "eladmin:role::user:42")
public record RoleUser(long userId, @Value List<Long> roleIds) {}
