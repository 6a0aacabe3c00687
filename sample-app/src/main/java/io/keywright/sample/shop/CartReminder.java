package io.keywright.sample.shop;

import io.keywright.annotation.Bounded;
import io.keywright.annotation.ConsumerGroups;
import io.keywright.annotation.Delayed;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** A customer is to be reminded of a cart that was left: a day later, unless it was bought or emptied meanwhile. */
@RedisKey(
        pattern = "reminders:{{{tenant}}}:now",
        type = RedisType.STREAM,
        ttl = "30d",
        expiry = Expiry.REFRESH_ON_WRITE,
        example = "shop:reminders:{kontor}:now")
@RedisKey(
        pattern = "reminders:{{{tenant}}}:dead",
        type = RedisType.STREAM,
        ttl = "90d",
        expiry = Expiry.REFRESH_ON_WRITE,
        example = "shop:reminders:{kontor}:dead",
        repository = "DeadCartReminderRepository")
@RedisKey(
        pattern = "reminders:{{{tenant}}}:due",
        type = RedisType.SORTED_SET,
        ttl = "30d",
        expiry = Expiry.REFRESH_ON_WRITE,
        example = "shop:reminders:{kontor}:due",
        repository = "CartReminderSchedule")
@ConsumerGroups(value = "mail", deadLetters = "DeadCartReminderRepository")
@Delayed
@Bounded(10_000)
public record CartReminder(String tenant, long userId) {}
