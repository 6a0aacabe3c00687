package io.keywright.realworld.ruoyivueplus;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** The tenant that a user has chosen ({@code dynamic-tenant}). */
@RedisKey(
        pattern = "global:dynamicTenant:{loginToken:[A-Za-z0-9_-]}",
        type = RedisType.STRING,
        example = "ruoyi-vue-plus:global:dynamicTenant:tok8sJ2kLm9QwEr")
@Persistent(reason = "removed when the user signs out")
public record DynamicTenant(String loginToken, @Value String tenantId) {}
