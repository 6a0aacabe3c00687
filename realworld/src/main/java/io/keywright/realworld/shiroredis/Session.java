package io.keywright.realworld.shiroredis;

import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** A session ({@code session}). */
@RedisKey(
        pattern = "session:{sid:[A-Za-z0-9_-]}",
        type = RedisType.STRING,
        ttl = "${shiro.session.expire:30m}",
        expiry = Expiry.SLIDING,
        example = "shiro:session:tok8sJ2kLm9QwEr")
public record Session(String sid, @Value byte[] serialized) {}
