package io.keywright.realworld.overleaf;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** What editors or updaters are told ({@code editor-events}, {@code applied-ops}). */
@RedisKey(
        pattern = "editor-events",
        type = RedisType.CHANNEL,
        example = "overleaf:editor-events",
        repository = "EditorEventsChannel")
@RedisKey(
        pattern = "applied-ops",
        type = RedisType.CHANNEL,
        example = "overleaf:applied-ops",
        repository = "AppliedOpsChannel")
public record EditorEvent(String message) {}
