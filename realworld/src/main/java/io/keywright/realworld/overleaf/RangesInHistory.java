package io.keywright.realworld.overleaf;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** Documents whose ranges go into the history ({@code history-ranges}). */
@RedisKey(pattern = "HistoryRangesSupport", type = RedisType.SET, example = "overleaf:HistoryRangesSupport")
@Persistent(reason = "one member a document")
public record RangesInHistory(@Member String docId) {}
