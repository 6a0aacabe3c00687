package io.keywright.realworld.tyk;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import io.keywright.annotation.Value;
import java.time.Duration;

/** What a plug-in keeps ({@code jsvm-store}, {@code coprocess-data}). */
@RedisKey(
        pattern = "jsvm-store:{key}",
        type = RedisType.STRING,
        ttl = "30d",
        example = "tyk:jsvm-store:alice%40example.com",
        repository = "JsvmStoreRepository")
@RedisKey(
        pattern = "coprocess-data:{key}",
        type = RedisType.STRING,
        ttl = "30d",
        example = "tyk:coprocess-data:alice%40example.com",
        repository = "CoprocessDataRepository")
public record PluginData(
        String key, @Value String value, @Ttl Duration timeToLive) {}
