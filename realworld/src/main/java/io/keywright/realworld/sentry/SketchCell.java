package io.keywright.realworld.sentry;

import io.keywright.annotation.Counter;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.Field;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import io.keywright.annotation.Value;
import java.time.Instant;

/** Cells of a sketch of how often values come ({@code ts-frequency-estimator}). */
@RedisKey(
        pattern = "ts:{model}:{epoch:epochSecond}:{key}:e",
        type = RedisType.HASH,
        ttl = "${sentry.tsdb.retention:90d}",
        expiry = Expiry.REFRESH_ON_WRITE,
        example = "sentry:ts:42:1706659200:alice%40example.com:e")
@Ttl
public record SketchCell(
        int model,
        Instant epoch,
        String key,
        @Field int cell,
        @Counter @Value long count) {}
