package io.keywright.realworld.overleaf;

import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.StoredAs;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The same in an edition without hash tags ({@code connected-user-ce}). */
@RedisKey(
        pattern = "connected_user:{projectId:[0-9a-f]24}:{clientId:[A-Za-z0-9_-]}",
        type = RedisType.HASH,
        ttl = "15m",
        expiry = Expiry.REFRESH_ON_WRITE,
        example = "overleaf:connected_user:5f9c1e2a7b3d4e6f8a9b0c1d:tok8sJ2kLm9QwEr")
public record ConnectedUserCe(
        String projectId,
        String clientId,
        @StoredAs("last_updated_at") Instant lastUpdatedAt,
        @StoredAs("user_id") String userId,
        @StoredAs("first_name") @Nullable String firstName,
        @Nullable String cursorData) {}
