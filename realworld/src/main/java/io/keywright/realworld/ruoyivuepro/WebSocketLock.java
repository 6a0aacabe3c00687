package io.keywright.realworld.ruoyivuepro;

import io.keywright.annotation.Expiry;
import io.keywright.annotation.Field;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import io.keywright.annotation.Value;

/** A lock of Redisson on a connection ({@code iot-ws-lock}). */
@RedisKey(
        pattern = "iot:websocket_connect_lock:{serverUrl}",
        type = RedisType.HASH,
        ttl = "1d",
        expiry = Expiry.REFRESH_ON_WRITE,
        example = "ruoyi-vue-pro:iot:websocket_connect_lock:alice%40example.com")
@Ttl
public record WebSocketLock(
        String serverUrl, @Field String holder, @Value int holds) {}
