package io.keywright.realworld.overleaf;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.time.Instant;

/** When somebody was to be notified ({@code ProjectNotificationTimestamp}). */
@RedisKey(
        pattern = "ProjectNotificationTimestamp:{{{projectId:[0-9a-f]24}}}",
        type = RedisType.STRING,
        example = "overleaf:ProjectNotificationTimestamp:{5f9c1e2a7b3d4e6f8a9b0c1d}")
@Persistent(reason = "removed when the notification is sent")
public record NotificationTime(String projectId, @Value Instant at) {}
