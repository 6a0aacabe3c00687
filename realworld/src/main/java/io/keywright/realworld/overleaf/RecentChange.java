package io.keywright.realworld.overleaf;

import io.keywright.annotation.Bounded;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** The last changes of a project ({@code v1-changes}). */
@RedisKey(
        pattern = "changes:{{{projectId:[0-9a-f]24}}}",
        type = RedisType.LIST,
        example = "overleaf:changes:{5f9c1e2a7b3d4e6f8a9b0c1d}")
@Persistent(reason = "a sweeper removes it at the time that another key says")
@Bounded(100)
public record RecentChange(String projectId, String change) {}
