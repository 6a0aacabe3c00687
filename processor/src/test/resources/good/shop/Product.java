package shop;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.util.List;
import java.util.Optional;

/** A product as the catalogue shows it. */
@RedisKey(pattern = "product:{sku}", type = RedisType.STRING, ttl = "1h", example = "shop:product:TEA-01")
public record Product(String sku, String name, long priceCents, List<String> tags, Optional<String> brand) {}
