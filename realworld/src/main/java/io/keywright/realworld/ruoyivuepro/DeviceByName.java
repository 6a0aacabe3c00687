package io.keywright.realworld.ruoyivuepro;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** A device by its name ({@code iot-device-by-name}). */
@RedisKey(
        pattern = "iot:device:{productKey}:{deviceName}",
        type = RedisType.STRING,
        ttl = "${ruoyi.cache.ttl:1h}",
        example = "ruoyi-vue-pro:iot:device:pk1:dev_1")
public record DeviceByName(String productKey, String deviceName, long deviceId, int state) {}
