package io.keywright.it;

import io.keywright.annotation.CacheAside;
import io.keywright.annotation.Consistency;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A cache at the level FENCED, of bare values, with a compound key. */
@RedisKey(pattern = "rate:{currency}:{day}", type = RedisType.STRING, ttl = "90s")
@CacheAside(
        consistency = Consistency.FENCED,
        staleOnError = "10s",
        earlyRefresh = 0,
        loadTimeout = "30s",
        leaseTtl = "40s",
        waitBudget = "20s",
        fenceTtl = "1m",
        getFirst = true)
public record Rate(String currency, LocalDate day, @Value BigDecimal value) {}
