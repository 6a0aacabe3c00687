package io.keywright.realworld.overleaf;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** A lock on a resource ({@code web-lock}). */
@RedisKey(
        pattern = "lock:web:{namespace:[A-Za-z0-9_-]}:{resourceId}",
        type = RedisType.STRING,
        ttl = "${overleaf.lock-manager.ttl:30s}",
        example = "overleaf:lock:web:order-events:jdbc%3Amysql%3A%2F%2Fdb%2Fapp")
public record WebLock(
        String namespace, String resourceId, @Value String token) {}
