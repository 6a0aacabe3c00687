package io.keywright.realworld.ruoyivue;

import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A user who is signed in ({@code login-token}). */
@RedisKey(
        pattern = "login_tokens:{uuid}",
        type = RedisType.STRING,
        ttl = "30m",
        expiry = Expiry.SLIDING,
        example = "ruoyi-vue:login_tokens:3f2b8c1e-5d4a-4f6b-9c7d-0a1b2c3d4e5f")
public record LoginUser(UUID uuid, String userName, String ipaddr, List<String> permissions, Instant loginTime) {}
