package io.keywright.realworld.jeecgboot;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** A user ({@code cache-user}). */
@RedisKey(
        pattern = "sys:cache:user::{username}",
        type = RedisType.STRING,
        ttl = "${jeecgboot.cache.ttl:1h}",
        example = "jeecgboot:sys:cache:user::alice")
public record CachedUser(String username, String realname, String orgCode) {}
