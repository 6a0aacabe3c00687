package io.keywright.realworld.overleaf;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** Comments that are resolved ({@code ResolvedCommentIds}). */
@RedisKey(
        pattern = "ResolvedCommentIds:{{{docId:[0-9a-f]24}}}",
        type = RedisType.SET,
        example = "overleaf:ResolvedCommentIds:{5f9c1e2a7b3d4e6f8a9b0c1d}")
@Persistent(reason = "deleted when the document is flushed")
public record ResolvedComment(String docId, @Member String commentId) {}
