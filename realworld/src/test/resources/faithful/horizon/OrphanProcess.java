package io.keywright.realworld.horizon;

import io.keywright.annotation.Field;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.time.Instant;

/** Processes that have lost their supervisor ({@code orphans}). */
@RedisKey(pattern = "{master}:orphans", type = RedisType.HASH)
@Persistent(reason = "fields are removed as processes end")
public record OrphanProcess(String master, @Field int pid, @Value Instant since) {}
