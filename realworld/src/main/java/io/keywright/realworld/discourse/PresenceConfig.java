package io.keywright.realworld.discourse;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** The settings of a channel, or that there are none ({@code presence-config}). */
@RedisKey(
        pattern = "_presence_{name}_config",
        type = RedisType.STRING,
        ttl = "2m",
        example = "discourse:_presence_alice%40example.com_config")
public record PresenceConfig(String name, @Value String config) {}
