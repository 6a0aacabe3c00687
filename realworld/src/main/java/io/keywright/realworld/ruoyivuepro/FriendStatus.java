package io.keywright.realworld.ruoyivuepro;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** What two users are to each other ({@code im-friend-state}). */
@RedisKey(
        pattern = "friend_state:{userId}_{friendUserId}",
        type = RedisType.STRING,
        ttl = "${ruoyi.cache.ttl:1h}",
        example = "ruoyi-vue-pro:friend_state:42_7")
public record FriendStatus(long userId, long friendUserId, FriendState state) {

    /** What they are. */
    public enum FriendState {
        FRIEND,
        BLOCKED,
        STRANGER
    }
}
