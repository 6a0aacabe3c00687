package io.keywright.realworld.sentry;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Score;
import java.time.Instant;

/** Buffers of a partition to be flushed ({@code buffer-pending-part}). */
@RedisKey(pattern = "b:p:{partition}", type = RedisType.SORTED_SET, example = "sentry:b:p:42")
@Persistent(reason = "emptied as it is flushed")
public record PendingBufferOfPartition(
        int partition, @Member String bufferKey, @Score Instant since) {}
