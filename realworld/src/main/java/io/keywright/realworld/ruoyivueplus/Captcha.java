package io.keywright.realworld.ruoyivueplus;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** The answer to a puzzle, by a session, a telephone number or an e-mail address ({@code captcha}). */
@RedisKey(
        pattern = "global:captcha_codes:{phoneOrEmail}",
        type = RedisType.STRING,
        ttl = "2m",
        example = "ruoyi-vue-plus:global:captcha_codes:alice%40example.com")
public record Captcha(String phoneOrEmail, @Value String answer) {}
