package io.keywright.realworld.sentry;

import io.keywright.annotation.Bounded;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.Member;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Score;
import java.time.Instant;

/** What goes into the next mail of a digest ({@code digest-timeline}). */
@RedisKey(
        pattern = "d:t:{key}",
        type = RedisType.SORTED_SET,
        ttl = "1h",
        expiry = Expiry.REFRESH_ON_WRITE,
        example = "sentry:d:t:alice%40example.com")
@Bounded(1000)
public record DigestEntry(
        String key, @Member String recordId, @Score Instant at) {}
