package io.keywright.realworld.sentry;

import io.keywright.annotation.Member;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Score;
import java.time.Instant;

/** What was taken out of a digest ({@code digest-dead}). */
@RedisKey(
        pattern = "d:t:{key}:d",
        type = RedisType.SORTED_SET,
        ttl = "1h",
        example = "sentry:d:t:alice%40example.com:d")
public record DeadDigestEntry(
        String key, @Member String recordId, @Score Instant at) {}
