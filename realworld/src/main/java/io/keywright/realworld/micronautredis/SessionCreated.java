package io.keywright.realworld.micronautredis;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** A session that was made ({@code session-created}). */
@RedisKey(
        pattern = "session:event:session-created",
        type = RedisType.CHANNEL,
        example = "micronaut:session:event:session-created")
public record SessionCreated(@Value String sessionId) {}
