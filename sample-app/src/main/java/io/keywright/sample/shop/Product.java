package io.keywright.sample.shop;

import io.keywright.annotation.CacheAside;
import io.keywright.annotation.CacheGroup;
import io.keywright.annotation.NearCache;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Version;
import io.keywright.annotation.WriteThrough;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a product page shows: a copy of a row of the {@code products} table that is read on every page request. Most
 * requests are for a few products, of which each process of the shop keeps copies near.
 *
 * @param sku the article number, unique in the shop
 * @param subtitle the second line of the page's heading, null where there is none
 * @param version counted up with each UPDATE of these columns
 */
@RedisKey(pattern = "product:{sku}", type = RedisType.STRING, ttl = "1h", example = "shop:product:MUG-00042")
@CacheAside(negativeTtl = "30s", staleFor = "10m", waitBudget = "2s")
@WriteThrough
@CacheGroup("products")
@NearCache(maxEntries = 2_000)
public record Product(
        String sku,
        String name,
        @Nullable String subtitle,
        Money price,
        Category category,
        List<String> tags,
        Instant updatedAt,
        @Version long version) {}
