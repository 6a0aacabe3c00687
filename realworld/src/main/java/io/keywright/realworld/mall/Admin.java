package io.keywright.realworld.mall;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who runs the shop ({@code admin}). */
@RedisKey(
        pattern = "ums:admin:{username}",
        type = RedisType.STRING,
        ttl = "${mall.redis.expire.common:86400s}",
        example = "mall:ums:admin:alice")
public record Admin(
        String username, String nickname, @Nullable String icon, List<String> permissions) {}
