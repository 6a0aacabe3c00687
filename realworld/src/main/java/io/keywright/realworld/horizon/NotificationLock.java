package io.keywright.realworld.horizon;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Keeps one notification from being sent again ({@code lock-notification}). */
@RedisKey(
        pattern = "notification:{signature:[0-9a-f]32}",
        type = RedisType.STRING,
        ttl = "5m",
        example = "horizon:notification:d41d8cd98f00b204e9800998ecf8427e")
public record NotificationLock(String signature, @Value int held) {}
