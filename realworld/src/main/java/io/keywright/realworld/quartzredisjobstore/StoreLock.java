package io.keywright.realworld.quartzredisjobstore;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.util.UUID;

/** The lock on the whole store ({@code lock}). */
@RedisKey(pattern = "lock", type = RedisType.STRING, ttl = "${quartz.lock-timeout:30s}", example = "quartz:lock")
public record StoreLock(@Value UUID token) {}
