package io.keywright.realworld.jetcache;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** What other nodes are to drop from their memory ({@code broadcast}). */
@RedisKey(pattern = "{channel}", type = RedisType.CHANNEL, example = "jetcache:billing")
public record CacheMessage(String channel, @Value byte[] message) {}
