package io.keywright.realworld.ruoyivuepro;

import io.keywright.annotation.Counter;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import io.keywright.annotation.Value;
import java.time.Duration;
import java.util.Optional;

/** Numbers of a rule and a period ({@code mes-auto-code}). */
@RedisKey(
        pattern = "mes:md:auto_code:{ruleId}:{period:[0-9]}",
        type = RedisType.STRING,
        ttl = "366d",
        example = "ruoyi-vue-pro:mes:md:auto_code:42:20240131")
@Persistent(reason = "a rule whose numbers never begin again")
public record AutoCodeSequence(
        long ruleId,
        String period,
        @Counter @Value long sequence,
        @Ttl Optional<Duration> timeToLive) {}
