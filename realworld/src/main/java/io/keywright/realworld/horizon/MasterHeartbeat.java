package io.keywright.realworld.horizon;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Score;
import java.time.Instant;

/** Masters by their last heartbeat ({@code masters}). */
@RedisKey(pattern = "masters", type = RedisType.SORTED_SET, example = "horizon:masters")
@Persistent(reason = "one member a master")
public record MasterHeartbeat(@Member String name, @Score Instant heartbeat) {}
