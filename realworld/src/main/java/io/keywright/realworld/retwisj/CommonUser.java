package io.keywright.realworld.retwisj;

import io.keywright.annotation.Member;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** What two users have in common ({@code also-followed}, {@code common-followers}). */
@RedisKey(
        pattern = "uid:{userId}:also:uid:{targetUid}",
        type = RedisType.SET,
        ttl = "5s",
        example = "retwisj:uid:42:also:uid:7",
        repository = "AlsoFollowedRepository")
@RedisKey(
        pattern = "uid:{userId}:common:uid:{targetUid}",
        type = RedisType.SET,
        ttl = "5s",
        example = "retwisj:uid:42:common:uid:7",
        repository = "CommonFollowersRepository")
public record CommonUser(
        long userId, long targetUid, @Member long uid) {}
