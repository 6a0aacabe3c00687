package io.keywright.benchmarks;

import io.keywright.annotation.Counter;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.time.Instant;
import java.util.UUID;

/** A HASH record, as a session is. */
@RedisKey(pattern = "visit:{id}", type = RedisType.HASH, ttl = "30m")
public record Visit(UUID id, long userId, @Counter long views, Instant lastSeen, String agent) {

    static Visit sample(int n) {
        return new Visit(new UUID(7, n), n, 3, Instant.ofEpochMilli(1_770_000_000_000L), "Mozilla/5.0");
    }
}
