package io.keywright.realworld.rqueue;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import io.keywright.annotation.Value;
import java.time.Duration;

/** Keeps a message from being scheduled twice ({@code unique-schedule}). */
@RedisKey(pattern = "{key}", type = RedisType.STRING, ttl = "1d")
public record UniqueSchedule(String key, @Value int held, @Ttl Duration timeToLive) {}
