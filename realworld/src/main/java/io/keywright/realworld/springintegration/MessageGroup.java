package io.keywright.realworld.springintegration;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Metadata of a group ({@code message-group}). */
@RedisKey(
        pattern = "GROUP_OF_MESSAGES_{freeKey}",
        type = RedisType.STRING,
        example = "integration:GROUP_OF_MESSAGES_alice%40example.com")
@Persistent(reason = "removed when the group is complete")
public record MessageGroup(String freeKey, @Value byte[] serialized) {}
