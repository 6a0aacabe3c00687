package io.keywright.realworld.sentry;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Score;
import java.time.Instant;

/** Buffers to be flushed ({@code buffer-pending}). */
@RedisKey(pattern = "b:p", type = RedisType.SORTED_SET, example = "sentry:b:p")
@Persistent(reason = "emptied as it is flushed")
public record PendingBuffer(@Member String bufferKey, @Score Instant since) {}
