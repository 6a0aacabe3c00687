package io.keywright.realworld.ruoyivuepro;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.util.List;

/** Where what a device says is to go ({@code iot-data-rules}). */
@RedisKey(
        pattern = "iot:data_rule_list:{deviceId}:{methodName:[A-Za-z0-9_.]}:{identifier}",
        type = RedisType.STRING,
        ttl = "${ruoyi.cache.ttl:1h}",
        example = "ruoyi-vue-pro:iot:data_rule_list:42:findById:alice%40example.com")
public record DataRules(
        long deviceId,
        String methodName,
        String identifier,
        @Value List<Long> ruleIds) {}
