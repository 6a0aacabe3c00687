package io.keywright.realworld.micronautredis;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** A key that has expired, as the server tells it ({@code keyevents}). */
@RedisKey(
        pattern = "__keyevent@{database}__:expired",
        type = RedisType.CHANNEL,
        example = "micronaut:__keyevent@0__:expired")
public record ExpiredKey(int database, @Value String key) {}
