package io.keywright.realworld.redisecommerce;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.util.List;
import java.util.UUID;

/** A session ({@code session}). */
@RedisKey(
        pattern = "SES_{uuid}",
        type = RedisType.STRING,
        example = "redis-ecommerce:SES_3f2b8c1e-5d4a-4f6b-9c7d-0a1b2c3d4e5f")
@Persistent(reason = "kept for the demonstration")
public record ShopSession(UUID uuid, String userId, List<String> roles) {}
