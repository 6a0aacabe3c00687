package io.keywright.realworld.horizon;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** Queues that are measured ({@code measured-queues}). */
@RedisKey(pattern = "measured_queues", type = RedisType.SET, example = "horizon:measured_queues")
@Persistent(reason = "one member a queue")
public record MeasuredQueue(@Member String queue) {}
