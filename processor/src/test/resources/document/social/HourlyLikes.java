package social;

import io.keywright.annotation.BitCounter;
import io.keywright.annotation.Bounded;
import io.keywright.annotation.Member;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.time.LocalDate;

/** How often a post was liked in one hour of a day. */
@RedisKey(pattern = "likes:{postId}:{day:yyyy-MM-dd}", type = RedisType.BITMAP, ttl = "8d")
@Bounded(24)
public record HourlyLikes(long postId, LocalDate day, @Member int hour, @BitCounter(bits = 16) int likes) {}
