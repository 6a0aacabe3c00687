package io.keywright.realworld.ruoyivuepro;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.util.List;

/** Templates for subscriptions of a mini program ({@code cache-wxa-template}). */
@RedisKey(
        pattern = "wxa_subscribe_template:{type}",
        type = RedisType.STRING,
        ttl = "${ruoyi.cache.ttl:1h}",
        example = "ruoyi-vue-pro:wxa_subscribe_template:42")
public record WxaTemplates(int type, @Value List<String> templateIds) {}
