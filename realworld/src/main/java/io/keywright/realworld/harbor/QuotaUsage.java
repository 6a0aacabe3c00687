package io.keywright.realworld.harbor;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** What a project may use and uses ({@code quota}). */
@RedisKey(
        pattern = "cache:quota:{reference:[A-Za-z0-9_-]}:{id}",
        type = RedisType.STRING,
        ttl = "${harbor.quota.cache:15m}",
        example = "harbor:cache:quota:order-events:42")
public record QuotaUsage(String reference, long id, long hard, long used) {}
