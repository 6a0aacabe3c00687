package shop;

import io.keywright.annotation.Accept;
import io.keywright.annotation.Counter;
import io.keywright.annotation.Field;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** What is in the warehouses. */
@RedisKey(pattern = "stock:{warehouse:06}", type = RedisType.HASH)
@Persistent(reason = "the shop's own books; reconciled every night")
@Accept(rule = "UnboundedGrowth", reason = "one entry a shelf; a warehouse has some hundreds")
public record Stock(int warehouse, @Field String by, @Value @Counter long pieces) {}
