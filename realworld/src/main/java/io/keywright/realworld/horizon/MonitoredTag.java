package io.keywright.realworld.horizon;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** Tags that are watched ({@code monitoring}). */
@RedisKey(pattern = "monitoring", type = RedisType.SET, example = "horizon:monitoring")
@Persistent(reason = "one member a tag that is watched")
public record MonitoredTag(@Member String tag) {}
