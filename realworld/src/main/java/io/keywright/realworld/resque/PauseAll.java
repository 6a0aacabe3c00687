package io.keywright.realworld.resque;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** That no worker takes jobs ({@code pause-all}). */
@RedisKey(pattern = "pause-all-workers", type = RedisType.STRING, example = "resque:pause-all-workers")
@Persistent(reason = "set and removed by hand")
public record PauseAll(@Value boolean paused) {}
