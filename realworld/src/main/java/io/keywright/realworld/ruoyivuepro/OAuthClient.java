package io.keywright.realworld.ruoyivuepro;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.util.List;

/** A client of OAuth 2 ({@code cache-oauth-client}). */
@RedisKey(
        pattern = "oauth_client:{clientId}",
        type = RedisType.STRING,
        ttl = "${ruoyi.cache.ttl:1h}",
        example = "ruoyi-vue-pro:oauth_client:alice%40example.com")
public record OAuthClient(String clientId, String name, String secret, List<String> redirectUris) {}
