package io.keywright.realworld.sentry;

import io.keywright.annotation.Bounded;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.Member;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Score;
import io.keywright.annotation.Ttl;
import java.time.Instant;

/** The most frequent values of an interval ({@code ts-frequency-index}). */
@RedisKey(
        pattern = "ts:{model}:{epoch:epochSecond}:{key}:i",
        type = RedisType.SORTED_SET,
        ttl = "${sentry.tsdb.retention:90d}",
        expiry = Expiry.REFRESH_ON_WRITE,
        example = "sentry:ts:42:1706659200:alice%40example.com:i")
@Bounded(100)
@Ttl
public record FrequentOfInterval(
        int model,
        Instant epoch,
        String key,
        @Member String member,
        @Score double count) {}
