package io.keywright.realworld.bullmq;

import io.keywright.annotation.Counter;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** The last job id given out ({@code id}). */
@RedisKey(pattern = "{queue:[A-Za-z0-9_-]}:id", type = RedisType.STRING, example = "bull:order-events:id")
@Persistent(reason = "job ids must never come again")
public record JobIdSequence(String queue, @Counter @Value long lastId) {}
