package io.keywright.realworld.jeecgboot;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.util.List;

/** The entries of a dictionary that are in use ({@code cache-dict-enable}). */
@RedisKey(
        pattern = "sys:cache:dictEnable::{dictCode}",
        type = RedisType.STRING,
        ttl = "${jeecgboot.cache.ttl:1h}",
        example = "jeecgboot:sys:cache:dictEnable::sex")
public record CacheDictEnable(String dictCode, @Value List<String> items) {}
