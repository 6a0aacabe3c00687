package io.keywright.realworld.jeecgboot;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.util.List;

/** A dictionary ({@code cache-dict}). */
@RedisKey(
        pattern = "sys:cache:dict::{dictCode}",
        type = RedisType.STRING,
        ttl = "${jeecgboot.cache.ttl:1h}",
        example = "jeecgboot:sys:cache:dict::sex")
public record CacheDict(String dictCode, @Value List<String> items) {}
