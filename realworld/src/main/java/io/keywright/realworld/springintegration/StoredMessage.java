package io.keywright.realworld.springintegration;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.util.UUID;

/** A message ({@code message}). */
@RedisKey(
        pattern = "MESSAGE_{messageUuid}",
        type = RedisType.STRING,
        example = "integration:MESSAGE_3f2b8c1e-5d4a-4f6b-9c7d-0a1b2c3d4e5f")
@Persistent(reason = "removed when the message is taken")
public record StoredMessage(UUID messageUuid, @Value byte[] serialized) {}
