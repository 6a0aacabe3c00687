package io.keywright.realworld.ruoyivuepro;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.util.List;

/** Rules for what happens to a device ({@code iot-scene-rules}). */
@RedisKey(
        pattern = "iot:scene_rule_list:{productId}_{deviceId}",
        type = RedisType.STRING,
        ttl = "${ruoyi.cache.ttl:1h}",
        example = "ruoyi-vue-pro:iot:scene_rule_list:42_7")
public record SceneRules(
        long productId, long deviceId, @Value List<Long> ruleIds) {}
