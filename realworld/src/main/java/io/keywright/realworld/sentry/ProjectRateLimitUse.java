package io.keywright.realworld.sentry;

import io.keywright.annotation.Counter;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import io.keywright.annotation.Value;
import java.time.Duration;

/** Calls of a project in a window ({@code ratelimit-project}). */
@RedisKey(
        pattern = "rl:{md5:[0-9a-f]32}:{projectNum}:{bucket}",
        type = RedisType.STRING,
        ttl = "1d",
        example = "sentry:rl:d41d8cd98f00b204e9800998ecf8427e:42:7")
public record ProjectRateLimitUse(
        String md5,
        long projectNum,
        long bucket,
        @Counter @Value long calls,
        @Ttl Duration timeToLive) {}
