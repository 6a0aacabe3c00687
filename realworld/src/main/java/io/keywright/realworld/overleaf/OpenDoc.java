package io.keywright.realworld.overleaf;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** Documents of a project that are open ({@code DocsIn}). */
@RedisKey(
        pattern = "DocsIn:{{{projectId:[0-9a-f]24}}}",
        type = RedisType.SET,
        example = "overleaf:DocsIn:{5f9c1e2a7b3d4e6f8a9b0c1d}")
@Persistent(reason = "removed document by document")
public record OpenDoc(String projectId, @Member String docId) {}
