package io.keywright.realworld.ruoyivuepro;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** A device by its id ({@code iot-device-by-id}). */
@RedisKey(
        pattern = "iot:device:{deviceId}",
        type = RedisType.STRING,
        ttl = "${ruoyi.cache.ttl:1h}",
        example = "ruoyi-vue-pro:iot:device:42")
public record DeviceById(long deviceId, String productKey, String deviceName, int state) {}
