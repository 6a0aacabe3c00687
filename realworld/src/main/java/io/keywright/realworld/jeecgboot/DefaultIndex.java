package io.keywright.realworld.jeecgboot;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** The page that everybody starts on ({@code def-index}). */
@RedisKey(
        pattern = "sys:cache:def_index::DEF_INDEX_ALL",
        type = RedisType.STRING,
        ttl = "1h",
        example = "jeecgboot:sys:cache:def_index::DEF_INDEX_ALL")
public record DefaultIndex(String component, String url) {}
