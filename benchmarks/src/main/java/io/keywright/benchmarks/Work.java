package io.keywright.benchmarks;

import io.keywright.annotation.Bounded;
import io.keywright.annotation.ConsumerGroups;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** Work for a consumer group. */
@RedisKey(pattern = "work:{{{queue}}}", type = RedisType.STREAM, ttl = "1d", expiry = Expiry.REFRESH_ON_WRITE)
@RedisKey(pattern = "work:{{{queue}}}:dead", type = RedisType.STREAM, ttl = "1d", repository = "DeadWorkRepository")
@ConsumerGroups(
        value = {"keywright", "hand"},
        deadLetters = "DeadWorkRepository")
@Bounded(100_000)
public record Work(String queue, long number, String text) {}
