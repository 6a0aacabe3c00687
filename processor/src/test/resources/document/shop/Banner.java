package com.acme.shop;

import io.keywright.annotation.CacheAside;
import io.keywright.annotation.NearCache;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** What a page shows at its top. */
@RedisKey(pattern = "banner:{page}", type = RedisType.STRING, ttl = "1h")
@CacheAside
@NearCache(maxBytes = 2_000_000)
public record Banner(String page, String text) {}
