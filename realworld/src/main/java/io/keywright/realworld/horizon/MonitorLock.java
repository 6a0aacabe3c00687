package io.keywright.realworld.horizon;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Lets one process clear what is monitored ({@code lock-monitor}). */
@RedisKey(
        pattern = "monitor:time-to-clear",
        type = RedisType.STRING,
        ttl = "60s",
        example = "horizon:monitor:time-to-clear")
public record MonitorLock(@Value int held) {}
