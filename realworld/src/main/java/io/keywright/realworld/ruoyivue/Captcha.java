package io.keywright.realworld.ruoyivue;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.util.UUID;

/** The answer to a puzzle ({@code captcha}). */
@RedisKey(
        pattern = "captcha_codes:{uuid}",
        type = RedisType.STRING,
        ttl = "2m",
        example = "ruoyi-vue:captcha_codes:3f2b8c1e-5d4a-4f6b-9c7d-0a1b2c3d4e5f")
public record Captcha(UUID uuid, @Value String answer) {}
