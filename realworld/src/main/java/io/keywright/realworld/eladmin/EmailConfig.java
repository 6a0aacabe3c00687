package io.keywright.realworld.eladmin;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** The settings for e-mail ({@code cache-email}). */
@RedisKey(
        pattern = "email::config",
        type = RedisType.STRING,
        ttl = "${eladmin.cache.ttl:2h}",
        example = "eladmin:email::config")
public record EmailConfig(String host, int port, String fromUser) {}
