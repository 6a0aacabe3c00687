package social;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** What everybody hears who is there. */
@RedisKey(pattern = "announcements", type = RedisType.CHANNEL, repository = "Loudspeaker")
public record Announcement(String text, int seconds) {}
