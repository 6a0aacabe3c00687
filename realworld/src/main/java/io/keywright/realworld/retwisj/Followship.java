package io.keywright.realworld.retwisj;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** Whom a user follows, or who follows a user ({@code following}, {@code followers}). */
@RedisKey(
        pattern = "uid:{userId}:following",
        type = RedisType.SET,
        example = "retwisj:uid:42:following",
        repository = "FollowingRepository")
@RedisKey(
        pattern = "uid:{userId}:followers",
        type = RedisType.SET,
        example = "retwisj:uid:42:followers",
        repository = "FollowersRepository")
@Persistent(reason = "the database of this sample")
public record Followship(long userId, @Member long uid) {}
