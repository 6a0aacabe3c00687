package com.acme.shop;

import io.keywright.annotation.Idempotent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.time.Instant;

/** What came of a payment, however often the customer presses the button. */
@RedisKey(pattern = "payment:{customer}:{requestId}", type = RedisType.STRING, ttl = "1d", jitter = "0%")
@Idempotent(leaseTtl = "30s")
public record Payment(long customer, String requestId, long paymentId, Instant at) {}
