package com.acme.shop;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import io.keywright.annotation.ValueFormat;
import io.keywright.annotation.Serialized;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** A carrier's price for a parcel, valid for as long as the carrier says. */
@RedisKey(pattern = "quote:{carrier,parcel:sha256/16}{:country?}", type = RedisType.STRING, ttl = "1d")
@Serialized(format = ValueFormat.MESSAGE_PACK)
public record Quote(
        String carrier,
        String parcel,
        Optional<String> country,
        BigDecimal price,
        Map<String, BigDecimal> surcharges,
        @Ttl Duration validFor) {}
