package io.keywright.realworld.jeecgboot;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.util.UUID;

/** The prompt of a video that is being made ({@code airag-video-prompt}). */
@RedisKey(
        pattern = "airag:video:prompt:{taskUuid}",
        type = RedisType.STRING,
        ttl = "1d",
        example = "jeecgboot:airag:video:prompt:3f2b8c1e-5d4a-4f6b-9c7d-0a1b2c3d4e5f")
public record AiragVideoPrompt(UUID taskUuid, @Value String prompt) {}
