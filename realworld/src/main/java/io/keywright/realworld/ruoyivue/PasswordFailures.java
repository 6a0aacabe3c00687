package io.keywright.realworld.ruoyivue;

import io.keywright.annotation.Counter;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** How often somebody failed to sign in ({@code pwd-err-count}). */
@RedisKey(
        pattern = "pwd_err_cnt:{username}",
        type = RedisType.STRING,
        ttl = "10m",
        expiry = Expiry.REFRESH_ON_WRITE,
        example = "ruoyi-vue:pwd_err_cnt:alice")
public record PasswordFailures(
        String username, @Counter @Value long failures) {}
