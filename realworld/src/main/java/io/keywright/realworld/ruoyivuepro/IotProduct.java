package io.keywright.realworld.ruoyivuepro;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** A kind of device ({@code iot-product}). */
@RedisKey(
        pattern = "iot:product:{productId}",
        type = RedisType.STRING,
        ttl = "${ruoyi.cache.ttl:1h}",
        example = "ruoyi-vue-pro:iot:product:42")
public record IotProduct(long productId, String productKey, String name, int status) {}
