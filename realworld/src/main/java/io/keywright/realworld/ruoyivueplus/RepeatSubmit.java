package io.keywright.realworld.ruoyivueplus;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import io.keywright.annotation.Value;
import java.time.Duration;

/** Keeps a form from being sent twice ({@code repeat-submit}). */
@RedisKey(
        pattern = "global:repeat_submit:{url}{md5:[0-9a-f]32}",
        type = RedisType.STRING,
        ttl = "1h",
        example = "ruoyi-vue-plus:global:repeat_submit:%2Fapi%2Fordersd41d8cd98f00b204e9800998ecf8427e")
public record RepeatSubmit(
        String url, String md5, @Value String mark, @Ttl Duration timeToLive) {}
