package io.keywright.realworld.eladmin;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.util.List;

/** What signing in needs of a user ({@code login-cache}). */
@RedisKey(
        pattern = "user-login-cache:{username}",
        type = RedisType.STRING,
        ttl = "${eladmin.login.user-cache.idle-time:6h}",
        example = "eladmin:user-login-cache:alice")
public record LoginUser(String username, String password, List<String> authorities) {}
