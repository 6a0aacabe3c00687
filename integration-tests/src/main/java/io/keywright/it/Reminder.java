package io.keywright.it;

import io.keywright.annotation.Bounded;
import io.keywright.annotation.ConsumerGroups;
import io.keywright.annotation.Delayed;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.util.Optional;

/** What a customer is reminded of, when it is time. */
@RedisKey(
        pattern = "reminders:{{{shop}}}:{kind}",
        type = RedisType.STREAM,
        ttl = "30d",
        expiry = Expiry.REFRESH_ON_WRITE)
@RedisKey(
        pattern = "reminders:{{{shop}}}:{kind}:dead",
        type = RedisType.STREAM,
        ttl = "90d",
        repository = "DeadReminderRepository")
@RedisKey(
        pattern = "reminders:{{{shop}}}:{kind}:due",
        type = RedisType.SORTED_SET,
        ttl = "60d",
        expiry = Expiry.REFRESH_ON_WRITE,
        repository = "ReminderSchedule")
@ConsumerGroups(value = "mail", deadLetters = "DeadReminderRepository")
@Delayed
@Bounded(100)
public record Reminder(String shop, String kind, long cartId, Optional<String> note) {}
