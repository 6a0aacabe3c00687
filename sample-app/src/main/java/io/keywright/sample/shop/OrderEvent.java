package io.keywright.sample.shop;

import io.keywright.annotation.Bounded;
import io.keywright.annotation.ConsumerGroups;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.time.Instant;

/** What happened to an order: read by billing, which books it, and by mail, which tells the customer. */
@RedisKey(
        pattern = "orders:{{{tenant}}}:events",
        type = RedisType.STREAM,
        ttl = "30d",
        expiry = Expiry.REFRESH_ON_WRITE,
        example = "shop:orders:{kontor}:events")
@RedisKey(
        pattern = "orders:{{{tenant}}}:dead",
        type = RedisType.STREAM,
        ttl = "90d",
        expiry = Expiry.REFRESH_ON_WRITE,
        example = "shop:orders:{kontor}:dead",
        repository = "DeadOrderEventRepository")
@ConsumerGroups(
        value = {"billing", "mail"},
        deadLetters = "DeadOrderEventRepository")
@Bounded(10_000)
public record OrderEvent(String tenant, long orderId, Step step, String email, Instant at) {

    /** Where an order stands. */
    public enum Step {
        PLACED,
        PAID,
        SENT
    }
}
