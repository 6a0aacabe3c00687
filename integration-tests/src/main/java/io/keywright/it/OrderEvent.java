package io.keywright.it;

import io.keywright.annotation.Bounded;
import io.keywright.annotation.ConsumerGroups;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.time.Instant;
import java.util.Optional;

/** What happened to an order. */
@RedisKey(pattern = "orders:{{{shop}}}:{year}", type = RedisType.STREAM, ttl = "30d", expiry = Expiry.REFRESH_ON_WRITE)
@RedisKey(
        pattern = "orders:{{{shop}}}:{year}:dead",
        type = RedisType.STREAM,
        ttl = "90d",
        repository = "DeadOrderEventRepository")
@ConsumerGroups(
        value = {"billing", "mail"},
        deadLetters = "DeadOrderEventRepository")
@Bounded(100)
public record OrderEvent(String shop, int year, long orderId, Step step, Instant at, Optional<String> note) {

    /** Where an order stands. */
    public enum Step {
        PLACED,
        PAID
    }
}
