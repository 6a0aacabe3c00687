package io.keywright.realworld.springintegration;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** That a lock is free ({@code lock-channel}). */
@RedisKey(
        pattern = "lock-channel:{path}",
        type = RedisType.CHANNEL,
        example = "integration:lock-channel:alice%40example.com")
public record LockReleased(String path, @Value String lockKey) {}
