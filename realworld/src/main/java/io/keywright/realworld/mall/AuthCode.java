package io.keywright.realworld.mall;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** A code that was sent by text message ({@code auth-code}). */
@RedisKey(
        pattern = "ums:authCode:{mobile}",
        type = RedisType.STRING,
        ttl = "${mall.redis.expire.auth-code:90s}",
        example = "mall:ums:authCode:13800000000")
public record AuthCode(String mobile, @Value String code) {}
