package io.keywright.realworld.quartzredisjobstore;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.time.Instant;

/** When triggers without a scheduler were last released ({@code last-release}). */
@RedisKey(
        pattern = "last_triggers_release_time",
        type = RedisType.STRING,
        example = "quartz:last_triggers_release_time")
@Persistent(reason = "overwritten in place")
public record LastRelease(@Value Instant at) {}
