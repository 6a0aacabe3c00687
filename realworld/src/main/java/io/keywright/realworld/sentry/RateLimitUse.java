package io.keywright.realworld.sentry;

import io.keywright.annotation.Counter;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import io.keywright.annotation.Value;
import java.time.Duration;

/** Calls in a window ({@code ratelimit}). */
@RedisKey(
        pattern = "rl:{md5:[0-9a-f]32}:{bucket}",
        type = RedisType.STRING,
        ttl = "1d",
        example = "sentry:rl:d41d8cd98f00b204e9800998ecf8427e:42")
public record RateLimitUse(
        String md5,
        long bucket,
        @Counter @Value long calls,
        @Ttl Duration timeToLive) {}
