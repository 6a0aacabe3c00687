package io.keywright.realworld.ru102j;

import io.keywright.annotation.Member;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Score;
import java.time.LocalDate;

/** Measurements of a day, minute by minute ({@code day-metric}). */
@RedisKey(
        pattern = "metric:{unit:lower}:{date:yyyyMMdd}:{siteId}",
        type = RedisType.SORTED_SET,
        ttl = "2592001s",
        example = "ru102j:metric:active:20240131:42")
public record DayMetric(
        MetricUnit unit,
        LocalDate date,
        long siteId,
        @Member String valueAndMinute,
        @Score int minuteOfDay) {

    /** The values that stand in keys. */
    public enum MetricUnit {
        ACTIVE,
        MAX,
        MIN
    }
}
