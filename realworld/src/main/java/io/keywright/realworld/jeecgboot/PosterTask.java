package io.keywright.realworld.jeecgboot;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A poster that is being made ({@code airag-poster-task}). */
@RedisKey(
        pattern = "airag:poster:task:{taskUuid}",
        type = RedisType.STRING,
        ttl = "1h",
        example = "jeecgboot:airag:poster:task:3f2b8c1e-5d4a-4f6b-9c7d-0a1b2c3d4e5f")
public record PosterTask(
        UUID taskUuid, String status, @Nullable String url) {}
