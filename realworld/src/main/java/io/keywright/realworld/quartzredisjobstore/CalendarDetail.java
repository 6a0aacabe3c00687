package io.keywright.realworld.quartzredisjobstore;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.StoredAs;

/** A calendar ({@code calendar}). */
@RedisKey(pattern = "calendar:{calendarName}", type = RedisType.HASH, example = "quartz:calendar:billing")
@Persistent(reason = "kept with the calendar")
public record CalendarDetail(
        String calendarName,
        @StoredAs("calendar_class") String calendarClass,
        @StoredAs("calendar_json") String calendarJson) {}
