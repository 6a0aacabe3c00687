package com.acme.shop;

import io.keywright.annotation.CacheAside;
import io.keywright.annotation.Consistency;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A rate of exchange of a day, of which none may be old. */
@RedisKey(pattern = "exchange-rate:{currency}:{day}", type = RedisType.STRING, ttl = "90s")
@CacheAside(consistency = Consistency.FENCED, staleOnError = "10s", earlyRefresh = 2, fenceTtl = "30s", getFirst = true)
public record ExchangeRate(String currency, LocalDate day, @Value BigDecimal rate) {}
