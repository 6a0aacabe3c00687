package io.keywright.realworld.ruoyivuepro;

import io.keywright.annotation.Counter;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import io.keywright.annotation.Value;
import java.time.Duration;
import java.time.LocalDate;

/** Numbers of processes ({@code bpm-process-id}). */
@RedisKey(
        pattern = "bpm:process_id:{prefix}:{infix:yyyyMMdd}:{postfix}",
        type = RedisType.STRING,
        ttl = "3653d",
        example = "ruoyi-vue-pro:bpm:process_id:alice%40example.com:20240131:bob%20smith")
public record ProcessSequence(
        String prefix,
        LocalDate infix,
        String postfix,
        @Counter @Value long sequence,
        @Ttl Duration timeToLive) {}
