package shop;

import io.keywright.annotation.Idempotent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** That somebody was greeted, of which nothing is to be told. */
@RedisKey(pattern = "greeting:{userId}", type = RedisType.STRING, ttl = "7d", jitter = "0%")
@Idempotent(leaseTtl = "1m30s")
record Greeting(long userId) {}
