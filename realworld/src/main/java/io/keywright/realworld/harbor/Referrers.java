package io.keywright.realworld.harbor;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** An upstream answer to who refers to an image ({@code referrer-cache}). */
@RedisKey(
        pattern = "{{referrer_cache}}:{requestUri}",
        type = RedisType.STRING,
        ttl = "7d",
        example = "harbor:{referrer_cache}:%2Fv2%2Flibrary%2Fnginx%2Freferrers%2Fsha256%3A9f86%3Fx%3D1")
public record Referrers(String requestUri, @Value byte[] body) {}
