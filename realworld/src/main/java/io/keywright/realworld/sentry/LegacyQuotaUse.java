package io.keywright.realworld.sentry;

import io.keywright.annotation.Counter;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import io.keywright.annotation.Value;
import java.time.Duration;

/** What is used of a quota in a window, by the old key ({@code quota-legacy}). */
@RedisKey(
        pattern = "quota:{quotaId:[A-Za-z0-9_]}:{scopeId}:{window}",
        type = RedisType.STRING,
        ttl = "31d",
        example = "sentry:quota:tok8sJ2kLm9QwEr:42:7")
public record LegacyQuotaUse(
        String quotaId,
        long scopeId,
        long window,
        @Counter @Value long used,
        @Ttl Duration timeToLive) {}
