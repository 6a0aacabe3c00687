package io.keywright.realworld.discourse;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Score;
import java.time.Instant;

/** Channels by when somebody will be taken for gone ({@code presence-channels}). */
@RedisKey(pattern = "_presence_channels", type = RedisType.SORTED_SET, example = "discourse:_presence_channels")
@Persistent(reason = "one entry a channel in use")
public record PresenceChannel(@Member String channel, @Score Instant nextExpiry) {}
