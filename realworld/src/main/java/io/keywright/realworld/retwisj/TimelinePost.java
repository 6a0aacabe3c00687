package io.keywright.realworld.retwisj;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** All posts ({@code timeline}). */
@RedisKey(pattern = "timeline", type = RedisType.LIST, example = "retwisj:timeline")
@Persistent(reason = "the database of this sample")
public record TimelinePost(@Value long pid) {}
