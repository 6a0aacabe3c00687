package io.keywright.realworld.bullmq;

import io.keywright.annotation.Counter;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** The counter within priorities ({@code pc}). */
@RedisKey(pattern = "{queue:[A-Za-z0-9_-]}:pc", type = RedisType.STRING, example = "bull:order-events:pc")
@Persistent(reason = "orders jobs of one priority")
public record PriorityCounter(String queue, @Counter @Value long count) {}
