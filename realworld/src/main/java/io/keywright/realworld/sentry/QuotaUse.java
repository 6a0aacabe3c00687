package io.keywright.realworld.sentry;

import io.keywright.annotation.Counter;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import io.keywright.annotation.Value;
import java.time.Duration;
import java.util.Optional;

/** What is used of a quota in a window ({@code quota}). */
@RedisKey(
        pattern = "quota:{quotaId:[A-Za-z0-9_]}{{{orgId}}}{scopeId?}:{window}",
        type = RedisType.STRING,
        ttl = "31d",
        example = "sentry:quota:tok8sJ2kLm9QwEr{42}7:1001")
public record QuotaUse(
        String quotaId,
        long orgId,
        Optional<Long> scopeId,
        long window,
        @Counter @Value long used,
        @Ttl Duration timeToLive) {}
