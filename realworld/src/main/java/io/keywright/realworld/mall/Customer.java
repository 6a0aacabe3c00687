package io.keywright.realworld.mall;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** A customer ({@code member}). */
@RedisKey(
        pattern = "ums:member:{username}",
        type = RedisType.STRING,
        ttl = "${mall.redis.expire.common:86400s}",
        example = "mall:ums:member:alice")
public record Customer(String username, String nickname, int growth, int status) {}
