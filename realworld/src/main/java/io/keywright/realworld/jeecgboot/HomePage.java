package io.keywright.realworld.jeecgboot;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** The page that a user starts on ({@code home-type}). */
@RedisKey(
        pattern = "sys:cache:home_type::{username}",
        type = RedisType.STRING,
        ttl = "${jeecgboot.cache.ttl:1h}",
        example = "jeecgboot:sys:cache:home_type::alice")
public record HomePage(String username, String component, String url) {}
