package io.keywright.realworld.overleaf;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** The version of a document ({@code DocVersion}). */
@RedisKey(
        pattern = "DocVersion:{{{docId:[0-9a-f]24}}}",
        type = RedisType.STRING,
        example = "overleaf:DocVersion:{5f9c1e2a7b3d4e6f8a9b0c1d}")
@Persistent(reason = "deleted when the document is flushed")
public record DocVersion(String docId, @Value long version) {}
