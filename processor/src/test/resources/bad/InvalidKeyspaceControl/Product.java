package keyspace.control;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

@RedisKey(pattern = "product:{sku}", type = RedisType.STRING, ttl = "1h")
record Product(String sku, String name) {}

@RedisKey(pattern = "price:{sku}", type = RedisType.STRING, ttl = "1h")
record Price(String sku, long cents) {}
