package io.keywright.realworld.metasmoke;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Score;
import java.time.Instant;

/** All posts by time ({@code posts}). */
@RedisKey(pattern = "posts", type = RedisType.SORTED_SET, example = "metasmoke/posts")
@Persistent(reason = "loaded from the database")
public record PostByTime(@Member long postId, @Score Instant at) {}
