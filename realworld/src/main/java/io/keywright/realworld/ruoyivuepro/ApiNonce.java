package io.keywright.realworld.ruoyivuepro;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import io.keywright.annotation.Value;
import java.time.Duration;

/** Keeps a signed request from being sent twice ({@code api-nonce}). */
@RedisKey(
        pattern = "api_signature_nonce:{appId}:{nonce:[A-Za-z0-9_-]}",
        type = RedisType.STRING,
        ttl = "1d",
        example = "ruoyi-vue-pro:api_signature_nonce:alice%40example.com:tok8sJ2kLm9QwEr")
public record ApiNonce(
        String appId, String nonce, @Value String mark, @Ttl Duration timeToLive) {}
