package social;

import io.keywright.annotation.Bounded;
import io.keywright.annotation.ConsumerGroups;
import io.keywright.annotation.Delayed;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.time.Instant;

/** What a customer is reminded of, when it is time. */
@RedisKey(
        pattern = "reminders:{{{country}}}:{kind}",
        type = RedisType.STREAM,
        ttl = "30d",
        expiry = Expiry.REFRESH_ON_WRITE)
@RedisKey(
        pattern = "reminders:{{{country}}}:{kind}:dead",
        type = RedisType.STREAM,
        ttl = "90d",
        repository = "DeadReminderRepository")
@RedisKey(
        pattern = "reminders:{{{country}}}:{kind}:due",
        type = RedisType.SORTED_SET,
        ttl = "60d",
        expiry = Expiry.REFRESH_ON_WRITE,
        repository = "ReminderSchedule")
@ConsumerGroups(value = "mail", deadLetters = "DeadReminderRepository")
@Delayed
@Bounded(10_000)
public record Reminder(String country, Kind kind, long cartId, Instant since) {

    /** What it is about. */
    public enum Kind {
        CART,
        RATING
    }
}
