package io.keywright.realworld.sentry;

import io.keywright.annotation.Counter;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import io.keywright.annotation.Value;
import java.time.Duration;
import java.util.Optional;

/** What was given back of a quota ({@code quota-refund}). */
@RedisKey(
        pattern = "r:quota:{quotaId:[A-Za-z0-9_]}{{{orgId}}}{scopeId?}:{window}",
        type = RedisType.STRING,
        ttl = "31d",
        example = "sentry:r:quota:o{42}:1706659200")
public record QuotaRefund(
        String quotaId,
        long orgId,
        Optional<Long> scopeId,
        long window,
        @Counter @Value long refunded,
        @Ttl Duration timeToLive) {}
