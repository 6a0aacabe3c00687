package io.keywright.realworld.quartzredisjobstore;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** Keys of all calendars ({@code calendars}). */
@RedisKey(pattern = "calendars", type = RedisType.SET, example = "quartz:calendars")
@Persistent(reason = "one member a calendar")
public record CalendarKey(@Member String calendarKey) {}
