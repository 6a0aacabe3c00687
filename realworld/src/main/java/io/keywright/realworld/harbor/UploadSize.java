package io.keywright.realworld.harbor;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.util.UUID;

/** How much of an upload has come ({@code upload-size}). */
@RedisKey(
        pattern = "upload:{sessionId}:size",
        type = RedisType.STRING,
        example = "harbor:upload:3f2b8c1e-5d4a-4f6b-9c7d-0a1b2c3d4e5f:size")
@Persistent(reason = "removed at the end of the upload")
public record UploadSize(UUID sessionId, @Value long bytes) {}
