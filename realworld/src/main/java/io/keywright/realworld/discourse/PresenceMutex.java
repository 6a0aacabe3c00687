package io.keywright.realworld.discourse;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Lets one server change a channel at a time ({@code presence-mutex}). */
@RedisKey(
        pattern = "_presence_{name}_mutex",
        type = RedisType.STRING,
        ttl = "1m",
        example = "discourse:_presence_alice%40example.com_mutex")
public record PresenceMutex(String name, @Value String token) {}
