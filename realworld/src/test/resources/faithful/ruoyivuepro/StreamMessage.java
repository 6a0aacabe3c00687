package io.keywright.realworld.ruoyivuepro;

import io.keywright.annotation.Bounded;
import io.keywright.annotation.EntryId;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** Messages of a class ({@code mq-stream}). */
@RedisKey(pattern = "{className:[A-Za-z0-9_.$]}", type = RedisType.STREAM)
@Persistent(reason = "trimmed by a job")
@Bounded(10000)
public record StreamMessage(String className, @EntryId String entryId, String payload) {}
