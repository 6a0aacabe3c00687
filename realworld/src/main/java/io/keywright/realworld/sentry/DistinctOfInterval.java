package io.keywright.realworld.sentry;

import io.keywright.annotation.Expiry;
import io.keywright.annotation.Member;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import java.time.Instant;

/** Distinct values of an interval ({@code ts-distinct}). */
@RedisKey(
        pattern = "ts:d:{model}:{epoch:epochSecond}:{key}",
        type = RedisType.HYPERLOGLOG,
        ttl = "${sentry.tsdb.retention:90d}",
        expiry = Expiry.REFRESH_ON_WRITE,
        example = "sentry:ts:d:42:1706659200:alice%40example.com")
@Ttl
public record DistinctOfInterval(
        int model, Instant epoch, String key, @Member String value) {}
