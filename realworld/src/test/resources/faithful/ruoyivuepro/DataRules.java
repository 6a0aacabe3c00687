package io.keywright.realworld.ruoyivuepro;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.util.List;

/** Where what a device says is to go ({@code iot-data-rules}). */
@RedisKey(pattern = "iot:data_rule_list:{deviceId}_{methodName:[A-Za-z0-9_.]}_{identifier}", type = RedisType.STRING, ttl = "${ruoyi.cache.ttl:1h}")
public record DataRules(long deviceId, String methodName, String identifier, @Value List<Long> ruleIds) {}
