package io.keywright.realworld.quartzredisjobstore;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** Keys of the triggers that a calendar rules ({@code calendar-triggers}). */
@RedisKey(
        pattern = "calendar_triggers:{calendarName}",
        type = RedisType.SET,
        example = "quartz:calendar_triggers:billing")
@Persistent(reason = "kept with the calendar")
public record TriggerOfCalendar(String calendarName, @Member String triggerKey) {}
