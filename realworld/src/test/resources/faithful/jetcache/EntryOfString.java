package io.keywright.realworld.jetcache;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** What is cached under a String ({@code string-key}). */
@RedisKey(pattern = "{key}", type = RedisType.STRING, ttl = "${jetcache.expire-after-write:1h}")
public record EntryOfString(String key, @Value byte[] holder) {}
