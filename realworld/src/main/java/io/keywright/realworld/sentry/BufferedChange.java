package io.keywright.realworld.sentry;

import io.keywright.annotation.Expiry;
import io.keywright.annotation.Field;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Changes to a row that are still to be written ({@code buffer}). */
@RedisKey(
        pattern = "b:k:{modelName:[A-Za-z0-9_-]}:{md5:[0-9a-f]32}",
        type = RedisType.HASH,
        ttl = "1h",
        expiry = Expiry.REFRESH_ON_WRITE,
        example = "sentry:b:k:order-events:d41d8cd98f00b204e9800998ecf8427e")
public record BufferedChange(
        String modelName,
        String md5,
        @Field String column,
        @Value byte[] change) {}
