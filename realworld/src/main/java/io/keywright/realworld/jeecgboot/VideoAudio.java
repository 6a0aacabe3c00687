package io.keywright.realworld.jeecgboot;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.util.UUID;

/** Whether a video gets a sound track ({@code airag-video-audio}). */
@RedisKey(
        pattern = "airag:video:aiAutoAudio:{taskUuid}",
        type = RedisType.STRING,
        ttl = "1d",
        example = "jeecgboot:airag:video:aiAutoAudio:3f2b8c1e-5d4a-4f6b-9c7d-0a1b2c3d4e5f")
public record VideoAudio(UUID taskUuid, @Value boolean enabled) {}
