package io.keywright.sample.shop;

import io.keywright.annotation.Idempotent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.time.Instant;

/** What a customer gets for pressing "buy", however often: the shop's page gives each basket a request's id. */
@RedisKey(
        pattern = "receipt:{userId}:{requestId}",
        type = RedisType.STRING,
        ttl = "1d",
        jitter = "0%",
        example = "shop:receipt:42:basket-1")
@Idempotent(leaseTtl = "30s")
public record Receipt(long userId, String requestId, long orderId, Instant placedAt) {}
