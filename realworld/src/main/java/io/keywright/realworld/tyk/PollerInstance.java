package io.keywright.realworld.tyk;

import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Which node checks the hosts ({@code poller-instance}). */
@RedisKey(
        pattern = "PollerActiveInstanceID",
        type = RedisType.STRING,
        ttl = "15s",
        expiry = Expiry.REFRESH_ON_WRITE,
        example = "tyk:PollerActiveInstanceID")
public record PollerInstance(@Value String nodeId) {}
