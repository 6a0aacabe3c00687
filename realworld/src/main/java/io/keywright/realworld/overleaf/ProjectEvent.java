package io.keywright.realworld.overleaf;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** What the editors of a project are told ({@code editor-events-project}). */
@RedisKey(
        pattern = "editor-events:{projectId:[0-9a-f]24}",
        type = RedisType.CHANNEL,
        example = "overleaf:editor-events:5f9c1e2a7b3d4e6f8a9b0c1d")
public record ProjectEvent(String projectId, String message) {}
