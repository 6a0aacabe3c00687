package io.keywright.realworld.tyk;

import io.keywright.annotation.Expiry;
import io.keywright.annotation.Member;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Score;
import io.keywright.annotation.Ttl;

/** Requests in a window that slides ({@code rate-limit}). */
@RedisKey(
        pattern = "rate-limit-{scope:hex}-{keyHash:[A-Za-z0-9_]}",
        type = RedisType.SORTED_SET,
        ttl = "1d",
        expiry = Expiry.REFRESH_ON_WRITE,
        example = "tyk:rate-limit-616c696365406578616d706c652e636f6d-tok8sJ2kLm9QwEr")
@Ttl
public record RateLimitRequest(
        String scope,
        String keyHash,
        @Member long nanoTime,
        @Score double nanos) {}
