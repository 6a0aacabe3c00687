package io.keywright.it;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import io.keywright.annotation.Value;
import java.time.Duration;

/** Cached under a shard and the digest of its address, for as long as its origin says. */
@RedisKey(pattern = "doc:{{{owner:shard(16)}}}:{owner}:{url:sha256/32}", type = RedisType.STRING, ttl = "1d")
public record Document(
        OwnerId owner,
        String url,
        @Ttl Duration fresh,
        @Value byte[] body) {

    /** A wrapped number. */
    public record OwnerId(long value) {}
}
