package io.keywright.realworld.springintegration;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.util.UUID;

/** A message of a group ({@code group-message}). */
@RedisKey(
        pattern = "MESSAGE_{freeKey}_{messageUuid}",
        type = RedisType.STRING,
        example = "integration:MESSAGE_alice%40example.com_3f2b8c1e-5d4a-4f6b-9c7d-0a1b2c3d4e5f")
@Persistent(reason = "removed with its group")
public record GroupMessage(
        String freeKey, UUID messageUuid, @Value byte[] serialized) {}
