package io.keywright.realworld.sentry;

import io.keywright.annotation.Expiry;
import io.keywright.annotation.Member;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** Parts of a segment ({@code span-member-keys}). */
@RedisKey(
        pattern = "span-buf:mk:{{{projectNum}:{traceId:[0-9a-f]24}}}:{rootSpan:[0-9a-f]24}",
        type = RedisType.SET,
        ttl = "${sentry.spans.ttl:1h}",
        expiry = Expiry.REFRESH_ON_WRITE,
        example = "sentry:span-buf:mk:{42:5f9c1e2a7b3d4e6f8a9b0c1d}:a1b2c3d4e5f60718293a4b5c")
public record SpanMemberKey(
        long projectNum,
        String traceId,
        String rootSpan,
        @Member String salt) {}
