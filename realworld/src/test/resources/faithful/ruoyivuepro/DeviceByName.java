package io.keywright.realworld.ruoyivuepro;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** A device by its name ({@code iot-device-by-name}). */
@RedisKey(pattern = "iot:device:{productKey}_{deviceName}", type = RedisType.STRING, ttl = "${ruoyi.cache.ttl:1h}")
public record DeviceByName(String productKey, String deviceName, long deviceId, int state) {}
