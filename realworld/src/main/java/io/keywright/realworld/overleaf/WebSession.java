package io.keywright.realworld.overleaf;

import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.time.Instant;

/** A session of a browser ({@code session}). */
@RedisKey(
        pattern = "sess:{sid:[A-Za-z0-9_-]}",
        type = RedisType.STRING,
        ttl = "${overleaf.cookie-session-length:5d}",
        expiry = Expiry.SLIDING,
        example = "overleaf:sess:tok8sJ2kLm9QwEr")
public record WebSession(String sid, String userId, Instant lastSeen) {}
