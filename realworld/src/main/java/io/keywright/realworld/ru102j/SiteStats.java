package io.keywright.realworld.ru102j;

import io.keywright.annotation.Counter;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.time.Instant;
import java.time.LocalDate;

/** What a site did in a day ({@code site-stats}). */
@RedisKey(
        pattern = "sites:stats:{date:yyyyMMdd}:{siteId}",
        type = RedisType.HASH,
        ttl = "7d",
        expiry = Expiry.REFRESH_ON_WRITE,
        example = "ru102j:sites:stats:20240131:42")
public record SiteStats(
        LocalDate date,
        long siteId,
        Instant lastReportingTime,
        @Counter long count,
        double maxWh,
        double minWh,
        double maxCapacity) {}
