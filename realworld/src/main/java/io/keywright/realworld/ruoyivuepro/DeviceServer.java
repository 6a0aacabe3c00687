package io.keywright.realworld.ruoyivuepro;

import io.keywright.annotation.Field;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Which server a device is connected to ({@code iot-device-server}). */
@RedisKey(pattern = "iot:device_server_id", type = RedisType.HASH, example = "ruoyi-vue-pro:iot:device_server_id")
@Persistent(reason = "one field a device")
public record DeviceServer(@Field long deviceId, @Value String serverId) {}
