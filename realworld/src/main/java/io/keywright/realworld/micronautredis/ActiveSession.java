package io.keywright.realworld.micronautredis;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Score;
import java.time.Instant;

/** Sessions by when they expire ({@code active-sessions}). */
@RedisKey(
        pattern = "session:active-sessions",
        type = RedisType.SORTED_SET,
        example = "micronaut:session:active-sessions")
@Persistent(reason = "one member a live session")
public record ActiveSession(@Member String sessionId, @Score Instant expires) {}
