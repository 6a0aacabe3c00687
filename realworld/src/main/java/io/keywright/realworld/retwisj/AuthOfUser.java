package io.keywright.realworld.retwisj;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** The token of a user ({@code auth-of-user}). */
@RedisKey(pattern = "uid:{userId}:auth", type = RedisType.STRING, example = "retwisj:uid:42:auth")
@Persistent(reason = "the database of this sample")
public record AuthOfUser(long userId, @Value String auth) {}
