package io.keywright.realworld.retwisj;

import io.keywright.annotation.Counter;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** The last id given out ({@code global-uid}, {@code global-pid}). */
@RedisKey(
        pattern = "global:uid",
        type = RedisType.STRING,
        example = "retwisj:global:uid",
        repository = "GlobalUidRepository")
@RedisKey(
        pattern = "global:pid",
        type = RedisType.STRING,
        example = "retwisj:global:pid",
        repository = "GlobalPidRepository")
@Persistent(reason = "ids must never come again")
public record IdSequence(@Counter @Value long last) {}
