package io.keywright.realworld.sentry;

import io.keywright.annotation.Expiry;
import io.keywright.annotation.Member;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Serialized;

/** Spans of a segment ({@code span-set}). */
@RedisKey(
        pattern = "span-buf:s:{{{projectNum}:{traceId:[0-9a-f]24}:{salt:[0-9a-f]24}}}:{salt2:[0-9a-f]24}",
        type = RedisType.SET,
        ttl = "${sentry.spans.ttl:1h}",
        expiry = Expiry.REFRESH_ON_WRITE,
        example = "sentry:span-buf:s:{42:5f9c1e2a7b3d4e6f8a9b0c1d:a1b2c3d4e5f60718293a4b5c}:00ff00ff00ff00ff00ff00ff")
public record SpanSet(
        long projectNum,
        String traceId,
        String salt,
        String salt2,
        @Member @Serialized(codec = PackedSpans.Codec.class) PackedSpans spans) {}
