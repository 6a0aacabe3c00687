package io.keywright.realworld.jeecgboot;

import io.keywright.annotation.Counter;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** How often somebody failed to sign in ({@code login-fail}). */
@RedisKey(
        pattern = "LOGIN_FAIL_{username}",
        type = RedisType.STRING,
        ttl = "10m",
        expiry = Expiry.REFRESH_ON_WRITE,
        example = "jeecgboot:LOGIN_FAIL_alice")
public record LoginFailures(String username, @Counter @Value long failures) {}
