package io.keywright.realworld.retwisj;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Names of all users ({@code users}). */
@RedisKey(pattern = "users", type = RedisType.LIST, example = "retwisj:users")
@Persistent(reason = "the database of this sample")
public record UserName(@Value String name) {}
