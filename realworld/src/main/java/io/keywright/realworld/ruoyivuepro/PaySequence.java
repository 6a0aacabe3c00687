package io.keywright.realworld.ruoyivuepro;

import io.keywright.annotation.Counter;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.time.LocalDateTime;

/** Numbers of a second's payments ({@code pay-no}). */
@RedisKey(
        pattern = "pay_no:{prefix:[A-Z]1..8}{second:yyyyMMddHHmmss}",
        type = RedisType.STRING,
        ttl = "60s",
        example = "ruoyi-vue-pro:pay_no:P20240131101530")
public record PaySequence(
        String prefix, LocalDateTime second, @Counter @Value long sequence) {}
