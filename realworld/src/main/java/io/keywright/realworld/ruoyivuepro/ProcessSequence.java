package io.keywright.realworld.ruoyivuepro;

import io.keywright.annotation.Counter;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import io.keywright.annotation.Value;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/** Numbers of processes ({@code bpm-process-id}). */
@RedisKey(
        pattern = "bpm:process_id:{prefix}:{infix:yyyyMMdd}:{postfix}",
        type = RedisType.STRING,
        ttl = "1d",
        example = "ruoyi-vue-pro:bpm:process_id:alice%40example.com:20240131:bob%20smith")
@Persistent(reason = "the numbers of a day are never counted again")
public record ProcessSequence(
        String prefix,
        LocalDate infix,
        String postfix,
        @Counter @Value long sequence,
        @Ttl Optional<Duration> timeToLive) {}
