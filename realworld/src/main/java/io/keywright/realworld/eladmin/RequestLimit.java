package io.keywright.realworld.eladmin;

import io.keywright.annotation.Counter;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Requests in the window of a rate limit ({@code limit}). */
@RedisKey(
        pattern = "limit:{prefix}:{keyPart}:{url}",
        type = RedisType.STRING,
        ttl = "1m",
        example = "eladmin:limit:billing:alice%40example.com:%2Fapi%2Forders")
public record RequestLimit(
        String prefix,
        String keyPart,
        String url,
        @Counter @Value long requests) {}
