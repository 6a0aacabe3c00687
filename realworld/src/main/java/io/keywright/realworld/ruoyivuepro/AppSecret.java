package io.keywright.realworld.ruoyivuepro;

import io.keywright.annotation.Field;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Secrets of applications ({@code api-app-secrets}). */
@RedisKey(pattern = "api_signature_app", type = RedisType.HASH, example = "ruoyi-vue-pro:api_signature_app")
@Persistent(reason = "filled by hand")
public record AppSecret(@Field String appId, @Value String secret) {}
