package io.keywright.sample.shop;

import io.keywright.annotation.CacheAside;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How much of an article there is: a copy of some columns of its row in the {@code products} table. The shop reads it
 * whole, through the cache; the screens in the warehouses, which speak no Java, ask Redis for one fact of it. That is
 * why it is a HASH.
 *
 * @param nextDelivery when more will come; absent where nothing is ordered
 */
@RedisKey(pattern = "stock:{sku}", type = RedisType.HASH, ttl = "10m", example = "shop:stock:MUG-00042")
@CacheAside(negativeTtl = "30s")
public record StockLevel(String sku, int pieces, String warehouse, Optional<LocalDate> nextDelivery) {}
