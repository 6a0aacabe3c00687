package io.keywright.realworld.eladmin;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.util.List;

/** Departments whose data a user sees ({@code data-user}). */
@RedisKey(pattern = "data::user:{userId}", type = RedisType.STRING, ttl = "1d", example = "eladmin:data::user:42")
public record DataScope(long userId, @Value List<Long> departments) {}
