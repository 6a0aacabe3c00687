package io.keywright.realworld.sentry;

import io.keywright.annotation.Expiry;
import io.keywright.annotation.Member;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.time.Instant;

/** Distinct values of an interval ({@code ts-distinct}). */
@RedisKey(pattern = "ts:{model}:{epoch:epochSecond}:{key}", type = RedisType.HYPERLOGLOG, ttl = "${sentry.tsdb.retention:90d}", expiry = Expiry.REFRESH_ON_WRITE)
public record DistinctOfInterval(int model, Instant epoch, String key, @Member String value) {}
