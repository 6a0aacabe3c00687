package io.keywright.realworld.retwisj;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Posts that concern a user, newest first ({@code user-timeline}, {@code mentions}, {@code posts}). */
@RedisKey(
        pattern = "uid:{userId}:timeline",
        type = RedisType.LIST,
        example = "retwisj:uid:42:timeline",
        repository = "UserTimelineRepository")
@RedisKey(
        pattern = "uid:{userId}:mentions",
        type = RedisType.LIST,
        example = "retwisj:uid:42:mentions",
        repository = "MentionsRepository")
@RedisKey(
        pattern = "uid:{userId}:posts",
        type = RedisType.LIST,
        example = "retwisj:uid:42:posts",
        repository = "PostsRepository")
@Persistent(reason = "the database of this sample")
public record UserPost(long userId, @Value long pid) {}
