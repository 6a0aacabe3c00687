package io.keywright.realworld.jetcache;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** What is cached under bytes ({@code bytes-key}). */
@RedisKey(pattern = "{bytes:raw}", type = RedisType.STRING, ttl = "${jetcache.expire-after-write:1h}")
public record EntryOfBytes(byte[] bytes, @Value byte[] holder) {}
