package io.keywright.realworld.ruoyivuepro;

import io.keywright.annotation.Counter;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Numbers of a second's payments ({@code pay-no}). */
@RedisKey(pattern = "pay_no:{prefix:[A-Za-z0-9_-]}{second:[0-9]}", type = RedisType.STRING, ttl = "60s")
public record PaySequence(String prefix, String second, @Counter @Value long sequence) {}
