package io.keywright.realworld.sentry;

import io.keywright.annotation.Counter;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.Field;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import io.keywright.annotation.Value;
import java.time.Instant;

/** Counts of an interval ({@code ts-counter}). */
@RedisKey(
        pattern = "ts:c:{model}:{epoch:epochSecond}:{vnode}",
        type = RedisType.HASH,
        ttl = "${sentry.tsdb.retention:90d}",
        expiry = Expiry.REFRESH_ON_WRITE,
        example = "sentry:ts:c:42:1706659200:7")
@Ttl
public record CounterOfInterval(
        int model,
        Instant epoch,
        int vnode,
        @Field String key,
        @Counter @Value long count) {}
