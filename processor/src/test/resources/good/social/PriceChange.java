package social;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.time.Instant;

/** An article costs something else from now on. */
@RedisKey(pattern = "price-changes:{country}:{sku}", type = RedisType.CHANNEL)
public record PriceChange(String country, String sku, long cents, Instant since) {}
