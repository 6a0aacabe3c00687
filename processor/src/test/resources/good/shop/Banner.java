package shop;

import io.keywright.annotation.CacheAside;
import io.keywright.annotation.CacheGroup;
import io.keywright.annotation.NearCache;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** What a page shows at its top; kept near, and a page's banners change together. */
@RedisKey(pattern = "banner:{page}:{language}", type = RedisType.STRING, ttl = "1h")
@CacheAside
@CacheGroup("banners-of:{page}")
@NearCache(maxEntries = 5_000, ttl = "30s")
public record Banner(String page, String language, String text) {}
