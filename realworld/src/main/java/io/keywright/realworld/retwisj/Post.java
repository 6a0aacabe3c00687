package io.keywright.realworld.retwisj;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A post ({@code post}). */
@RedisKey(pattern = "pid:{pid}", type = RedisType.HASH, example = "retwisj:pid:42")
@Persistent(reason = "the database of this sample")
public record Post(
        long pid,
        String content,
        long uid,
        Instant time,
        @Nullable Long replyPid,
        @Nullable Long replyUid) {}
