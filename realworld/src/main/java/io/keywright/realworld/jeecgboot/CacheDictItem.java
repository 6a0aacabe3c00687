package io.keywright.realworld.jeecgboot;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import io.keywright.annotation.Value;
import java.time.Duration;
import java.util.Optional;

/** The text of one value of a dictionary ({@code cache-dict-item}). */
@RedisKey(
        pattern = "sys:cache:dict::{dictCode}:{value}",
        type = RedisType.STRING,
        ttl = "3653d",
        example = "jeecgboot:sys:cache:dict::sex:alice%40example.com")
@Persistent(reason = "written while a list is translated, and deleted where the dictionary changes")
public record CacheDictItem(
        String dictCode,
        String value,
        @Value String text,
        @Ttl Optional<Duration> timeToLive) {}
