package io.keywright.realworld.eladmin;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.util.List;

/** A user ({@code user}). */
@RedisKey(pattern = "user::id:{userId}", type = RedisType.STRING, ttl = "1d", example = "eladmin:user::id:42")
public record CachedUser(long userId, String username, String nickName, List<String> roles, boolean enabled) {}
