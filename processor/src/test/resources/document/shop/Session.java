package com.acme.shop;

import io.keywright.annotation.Counter;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.time.Instant;
import java.util.UUID;

/**
 * A signed-in visitor. It lives 30 minutes from its last use; losing it means signing in again.
 *
 * @param views how many pages were asked for in this session
 */
@RedisKey(
        pattern = "session:{id}",
        type = RedisType.HASH,
        ttl = "30m",
        expiry = Expiry.SLIDING,
        jitter = "0%",
        example = "shop:session:0b6f0c5e-2f53-4d59-9d8a-9f6f1e2d7c31")
public record Session(
        UUID id, long userId, String tenant, @Counter long views, Instant lastSeen) {}
