package io.keywright.realworld.jeecgboot;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** What a user may do, in Java serialization ({@code shiro-authz}). */
@RedisKey(
        pattern = "shiro:cache:org.jeecg.config.shiro.ShiroRealm.authorizationCache:{userId:[A-Za-z0-9_-]}",
        type = RedisType.STRING,
        ttl = "${jeecgboot.shiro.expire:200000s}",
        example = "jeecgboot:shiro:cache:org.jeecg.config.shiro.ShiroRealm.authorizationCache:order-events")
public record Authorization(String userId, @Value byte[] serialized) {}
