package io.keywright.it;

import io.keywright.annotation.Counter;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.StoredAs;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A HASH record whose life each use extends. */
@RedisKey(pattern = "session:{{{id}}}", type = RedisType.HASH, ttl = "30m", expiry = Expiry.SLIDING)
public record Session(
        UUID id,
        @StoredAs("user") long userId,
        @Counter long views,
        Instant lastSeen,
        Optional<String> referrer,
        List<String> roles) {}
