package io.keywright.realworld.ruoyivuepro;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.util.List;

/** What devices of a kind can do ({@code iot-thing-model}). */
@RedisKey(
        pattern = "iot:thing_model_list:{productId}",
        type = RedisType.STRING,
        ttl = "${ruoyi.cache.ttl:1h}",
        example = "ruoyi-vue-pro:iot:thing_model_list:42")
public record ThingModel(long productId, @Value List<String> properties) {}
