package io.keywright.realworld.rqueue;

import io.keywright.annotation.Expiry;
import io.keywright.annotation.Field;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Who polls a queue ({@code queue-pollers}). */
@RedisKey(
        pattern = "q-pollers::{{{queue}}}",
        type = RedisType.HASH,
        ttl = "1h",
        expiry = Expiry.REFRESH_ON_WRITE,
        example = "rqueue:q-pollers::{billing}")
public record QueuePoller(
        String queue, @Field String consumer, @Value String poller) {}
