package io.keywright.realworld.overleaf;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.util.List;

/** Tracked changes and comments ({@code Ranges}). */
@RedisKey(
        pattern = "Ranges:{{{docId:[0-9a-f]24}}}",
        type = RedisType.STRING,
        example = "overleaf:Ranges:{5f9c1e2a7b3d4e6f8a9b0c1d}")
@Persistent(reason = "deleted when the document is flushed")
public record DocRanges(String docId, List<String> changes, List<String> comments) {}
