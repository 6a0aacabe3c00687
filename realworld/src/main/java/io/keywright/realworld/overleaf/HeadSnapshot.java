package io.keywright.realworld.overleaf;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** The newest snapshot of a project ({@code v1-head}). */
@RedisKey(
        pattern = "head:{{{projectId:[0-9a-f]24}}}",
        type = RedisType.STRING,
        example = "overleaf:head:{5f9c1e2a7b3d4e6f8a9b0c1d}")
@Persistent(reason = "a sweeper removes it at the time that another key says")
public record HeadSnapshot(String projectId, String content) {}
