package io.keywright.realworld.eladmin;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** A role ({@code role}). */
@RedisKey(pattern = "role::id:{roleId}", type = RedisType.STRING, ttl = "1d", example = "eladmin:role::id:42")
public record Role(long roleId, String name, int level, String dataScope) {}
