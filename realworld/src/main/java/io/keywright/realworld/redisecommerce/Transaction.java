package io.keywright.realworld.redisecommerce;

import io.keywright.annotation.EntryId;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** What services do with each other's orders ({@code transaction-stream}). */
@RedisKey(pattern = "TRANSACTION_STREAM", type = RedisType.STREAM, example = "redis-ecommerce:TRANSACTION_STREAM")
@Persistent(reason = "never trimmed")
public record Transaction(@EntryId String entryId, String action, String logMessage, String userId) {}
