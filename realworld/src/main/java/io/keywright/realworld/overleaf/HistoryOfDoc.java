package io.keywright.realworld.overleaf;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** The history that a document belongs to ({@code ProjectHistoryId}). */
@RedisKey(
        pattern = "ProjectHistoryId:{{{docId:[0-9a-f]24}}}",
        type = RedisType.STRING,
        example = "overleaf:ProjectHistoryId:{5f9c1e2a7b3d4e6f8a9b0c1d}")
@Persistent(reason = "deleted when the document is flushed")
public record HistoryOfDoc(String docId, @Value String historyId) {}
