package io.keywright.realworld.eladmin;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.util.List;

/** What a user may do ({@code role-auth}). */
@RedisKey(pattern = "role::auth:{userId}", type = RedisType.STRING, ttl = "1h", example = "eladmin:role::auth:42")
public record Authorities(long userId, @Value List<String> authorities) {}
