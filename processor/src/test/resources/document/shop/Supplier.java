package com.acme.shop;

import io.keywright.annotation.CacheAside;
import io.keywright.annotation.Consistency;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.time.Instant;
import java.util.List;

/** Who supplies what, each fact in a field that other services read. */
@RedisKey(pattern = "supplier:{id}", type = RedisType.HASH, ttl = "6h")
@CacheAside(consistency = Consistency.FENCED, negativeTtl = "1m")
public record Supplier(long id, String name, String phone, List<String> brands, Instant since) {}
