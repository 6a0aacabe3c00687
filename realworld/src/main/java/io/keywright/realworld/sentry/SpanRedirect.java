package io.keywright.realworld.sentry;

import io.keywright.annotation.Expiry;
import io.keywright.annotation.Field;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Which segment a span belongs to ({@code span-redirect}). */
@RedisKey(
        pattern = "span-buf:ssr:{{{projectNum}:{traceId:[0-9a-f]24}}}",
        type = RedisType.HASH,
        ttl = "${sentry.spans.ttl:1h}",
        expiry = Expiry.REFRESH_ON_WRITE,
        example = "sentry:span-buf:ssr:{42:5f9c1e2a7b3d4e6f8a9b0c1d}")
public record SpanRedirect(
        long projectNum,
        String traceId,
        @Field String spanId,
        @Value String segmentId) {}
