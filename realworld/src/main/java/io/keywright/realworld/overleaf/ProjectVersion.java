package io.keywright.realworld.overleaf;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** A version of a project ({@code v1-head-version}, {@code v1-persisted-version}). */
@RedisKey(
        pattern = "head-version:{{{projectId:[0-9a-f]24}}}",
        type = RedisType.STRING,
        example = "overleaf:head-version:{5f9c1e2a7b3d4e6f8a9b0c1d}",
        repository = "V1HeadVersionRepository")
@RedisKey(
        pattern = "persisted-version:{{{projectId:[0-9a-f]24}}}",
        type = RedisType.STRING,
        example = "overleaf:persisted-version:{5f9c1e2a7b3d4e6f8a9b0c1d}",
        repository = "V1PersistedVersionRepository")
@Persistent(reason = "a sweeper removes it at the time that another key says")
public record ProjectVersion(String projectId, @Value long version) {}
