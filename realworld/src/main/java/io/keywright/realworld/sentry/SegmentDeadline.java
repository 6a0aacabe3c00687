package io.keywright.realworld.sentry;

import io.keywright.annotation.Expiry;
import io.keywright.annotation.Member;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Score;
import java.time.Instant;

/** Segments by when they are to be flushed ({@code span-queue}). */
@RedisKey(
        pattern = "span-buf:q:{shard}",
        type = RedisType.SORTED_SET,
        ttl = "${sentry.spans.ttl:1h}",
        expiry = Expiry.REFRESH_ON_WRITE,
        example = "sentry:span-buf:q:42")
public record SegmentDeadline(
        int shard, @Member String segmentKey, @Score Instant deadline) {}
