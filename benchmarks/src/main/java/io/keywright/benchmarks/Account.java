package io.keywright.benchmarks;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** Keyed by a String that is escaped. */
@RedisKey(pattern = "account:{email}:profile", type = RedisType.STRING, ttl = "1h")
public record Account(String email, String name) {}
