package io.keywright.realworld.metasmoke;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Score;

/** Why a post was reported ({@code post-reasons}). */
@RedisKey(pattern = "posts/{id}/reasons", type = RedisType.SORTED_SET, example = "metasmoke/posts/42/reasons")
@Persistent(reason = "loaded from the database")
public record PostReason(
        long id, @Member String reason, @Score int weight) {}
