package io.keywright.realworld.springintegration;

import io.keywright.annotation.Field;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Metadata ({@code metadata}). */
@RedisKey(pattern = "MetaData", type = RedisType.HASH, example = "integration:MetaData")
@Persistent(reason = "kept until it is removed")
public record Metadata(@Field String key, @Value String value) {}
