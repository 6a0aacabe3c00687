package io.keywright.realworld.ruoyivue;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.time.Instant;
import java.util.Map;

/** Keeps a form from being sent twice ({@code repeat-submit}). */
@RedisKey(
        pattern = "repeat_submit:{url}:{submitKey}",
        type = RedisType.STRING,
        ttl = "5s",
        example = "ruoyi-vue:repeat_submit:%2Fapi%2Forders:alice%40example.com")
public record RepeatSubmit(String url, String submitKey, Map<String, String> parameters, Instant at) {}
