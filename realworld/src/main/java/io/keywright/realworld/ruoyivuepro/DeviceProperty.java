package io.keywright.realworld.ruoyivuepro;

import io.keywright.annotation.Field;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** What a device has reported last ({@code iot-device-property}). */
@RedisKey(
        pattern = "iot:device_property:{deviceId}",
        type = RedisType.HASH,
        example = "ruoyi-vue-pro:iot:device_property:42")
@Persistent(reason = "one field a property")
public record DeviceProperty(
        long deviceId, @Field String identifier, @Value String json) {}
