package shop;

import io.keywright.annotation.CacheAside;
import io.keywright.annotation.Consistency;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A rate of exchange of a day, of which none may be old. */
@RedisKey(pattern = "rate:{currency}:{day}", type = RedisType.STRING, ttl = "${shop.rate-ttl:90s}", jitter = "0%")
@CacheAside(
        consistency = Consistency.FENCED,
        staleOnError = "10s",
        softLoadTimeout = "1s500ms",
        earlyRefresh = 0,
        loadTimeout = "8s",
        leaseTtl = "10s",
        waitBudget = "0s",
        maxConcurrentLoads = 4,
        maxWaitingLoads = 0,
        fenceTtl = "30s",
        getFirst = true)
public record Rate(Currency currency, LocalDate day, @Value BigDecimal value) {

    /** The currencies that the shop takes. */
    public enum Currency {
        CHF,
        DKK
    }
}
