package io.keywright.realworld.retwisj;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** A user ({@code user}). */
@RedisKey(pattern = "uid:{userId}", type = RedisType.HASH, example = "retwisj:uid:42")
@Persistent(reason = "the database of this sample")
public record User(long userId, String name, String pass) {}
