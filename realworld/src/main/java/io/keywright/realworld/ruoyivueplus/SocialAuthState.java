package io.keywright.realworld.ruoyivueplus;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** What a sign-in through another site must bring back ({@code social-auth-state}). */
@RedisKey(
        pattern = "global:social_auth_codes:{state:[A-Za-z0-9_-]}",
        type = RedisType.STRING,
        ttl = "3m",
        example = "ruoyi-vue-plus:global:social_auth_codes:tok8sJ2kLm9QwEr")
public record SocialAuthState(String state, @Value String issued) {}
