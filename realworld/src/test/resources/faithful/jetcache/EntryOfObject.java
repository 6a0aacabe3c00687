package io.keywright.realworld.jetcache;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** What is cached under a serialized object ({@code serializable-key}). */
@RedisKey(pattern = "{serialized:raw}", type = RedisType.STRING, ttl = "${jetcache.expire-after-write:1h}")
public record EntryOfObject(byte[] serialized, @Value byte[] holder) {}
