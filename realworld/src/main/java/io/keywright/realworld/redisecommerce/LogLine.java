package io.keywright.realworld.redisecommerce;

import io.keywright.annotation.EntryId;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** Lines of a log ({@code log-stream}, {@code chat-bot-log-stream}, {@code trigger-logs-stream}). */
@RedisKey(
        pattern = "LOG_STREAM",
        type = RedisType.STREAM,
        example = "redis-ecommerce:LOG_STREAM",
        repository = "LogStreamRepository")
@RedisKey(
        pattern = "CHAT_BOT_LOG_STREAM",
        type = RedisType.STREAM,
        example = "redis-ecommerce:CHAT_BOT_LOG_STREAM",
        repository = "ChatBotLogStreamRepository")
@RedisKey(
        pattern = "TRIGGER_LOGS_STREAM",
        type = RedisType.STREAM,
        example = "redis-ecommerce:TRIGGER_LOGS_STREAM",
        repository = "TriggerLogsStreamRepository")
@Persistent(reason = "never trimmed")
public record LogLine(@EntryId String entryId, String action, String logMessage) {}
