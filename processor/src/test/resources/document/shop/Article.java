package com.acme.shop;

import io.keywright.annotation.CacheAside;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.time.Instant;
import java.util.List;

/** A page of the magazine, in front of the {@code articles} table. */
@RedisKey(pattern = "article:{id}", type = RedisType.STRING, ttl = "1h")
@CacheAside(negativeTtl = "30s", staleFor = "10m")
public record Article(long id, String title, String text, List<String> tags, Instant updatedAt) {}
