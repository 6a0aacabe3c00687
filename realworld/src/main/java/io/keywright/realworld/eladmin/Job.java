package io.keywright.realworld.eladmin;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** A position ({@code job}). */
@RedisKey(pattern = "job::id:{id}", type = RedisType.STRING, ttl = "1d", example = "eladmin:job::id:42")
public record Job(long id, String name, boolean enabled) {}
