package io.keywright.realworld.metasmoke;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.StoredAs;
import org.jspecify.annotations.Nullable;

/** A post ({@code post}). */
@RedisKey(pattern = "posts/{id}", type = RedisType.HASH, example = "metasmoke/posts/42")
@Persistent(reason = "loaded from the database")
public record Post(
        long id,
        String title,
        String body,
        String link,
        @StoredAs("user_reputation") @Nullable Integer userReputation) {}
