package io.keywright.realworld.sentry;

import io.keywright.annotation.Expiry;
import io.keywright.annotation.Member;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import java.time.Instant;

/** Distinct values of an interval in an environment ({@code ts-distinct-env}). */
@RedisKey(
        pattern = "ts:{model}:{epoch:epochSecond}:{key}?e={env}",
        type = RedisType.HYPERLOGLOG,
        ttl = "${sentry.tsdb.retention:90d}",
        expiry = Expiry.REFRESH_ON_WRITE,
        example = "sentry:ts:42:1706659200:alice%40example.com?e=bob%20smith")
@Ttl
public record DistinctOfEnvironment(
        int model,
        Instant epoch,
        String key,
        String env,
        @Member String value) {}
