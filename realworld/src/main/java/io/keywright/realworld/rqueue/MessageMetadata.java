package io.keywright.realworld.rqueue;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.util.UUID;

/** What is known of a message ({@code message-metadata}). */
@RedisKey(
        pattern = "m-mdata::{queue}::{messageUuid}",
        type = RedisType.STRING,
        ttl = "${rqueue.message.durability:7d}",
        example = "rqueue:m-mdata::billing::3f2b8c1e-5d4a-4f6b-9c7d-0a1b2c3d4e5f")
public record MessageMetadata(
        String queue, UUID messageUuid, @Value byte[] serialized) {}
