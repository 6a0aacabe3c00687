package io.keywright.realworld.sentry;

import io.keywright.annotation.Counter;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** How many bytes a segment has, under its whole key ({@code span-ibc}). */
@RedisKey(
        pattern = "span-buf:ibc:span-buf:s:{{{projectNum}:{traceId:[0-9a-f]24}}}:{salt:[0-9a-f]}",
        type = RedisType.STRING,
        ttl = "${sentry.spans.ttl:1h}",
        expiry = Expiry.REFRESH_ON_WRITE,
        example = "sentry:span-buf:ibc:span-buf:s:{42:5f9c1e2a7b3d4e6f8a9b0c1d}:a1b2c3d4e5f60718")
public record SegmentBytes(
        long projectNum,
        String traceId,
        String salt,
        @Counter @Value long bytes) {}
