package io.keywright.realworld.eladmin;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import org.jspecify.annotations.Nullable;

/** A department ({@code dept}). */
@RedisKey(pattern = "dept::id:{deptId}", type = RedisType.STRING, ttl = "1d", example = "eladmin:dept::id:42")
public record Dept(long deptId, String name, @Nullable Long parentId) {}
