package shop.odd;

import io.keywright.annotation.CacheAside;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.util.List;

/** One key only, and a component that is called as generated code calls things. */
@RedisKey(pattern = "front:page", type = RedisType.STRING, ttl = "1m", repository = "FrontPages")
@CacheAside
record Front(String title, List<String> loader) {}
