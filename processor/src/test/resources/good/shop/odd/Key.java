package shop.odd;

import io.keywright.annotation.Field;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** Called as the generated record. */
@RedisKey(pattern = "note:{note}:{limit}", type = RedisType.HASH, ttl = "1h")
@SuppressWarnings("keywright:UnboundedGrowth")
record Key(String note, byte limit, @Field long cursor, String name, String field, String pattern) {}
