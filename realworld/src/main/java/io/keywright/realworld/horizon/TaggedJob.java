package io.keywright.realworld.horizon;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Score;

/** Jobs with a tag ({@code tag}). */
@RedisKey(pattern = "tag:{tag}", type = RedisType.SORTED_SET, example = "horizon:tag:App%5CModels%5CUser%3A1")
@Persistent(reason = "temporary tags get a TTL of their own by the application")
public record TaggedJob(
        String tag, @Member String jobId, @Score double at) {}
