package io.keywright.key;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a time stands in a key: {@code yyyy-MM-dd}, {@code yyyyMMddHHmm} in steps of five minutes.
 *
 * <p>The letters are those of {@link java.time.format.DateTimeFormatter}, as far as they give numbers of fixed width:
 * {@code yyyy} and {@code uuuu} (both the proleptic year, 0000 to 9999), {@code yy} (2000 to 2099), {@code Q},
 * {@code MM}, {@code dd}, {@code DDD}, {@code HH}, {@code mm}, {@code ss}, {@code S} to {@code SSSSSSSSS},
 * {@code nnnnnnnnn}; {@code YYYY}, {@code ww} and {@code e} are the year, week and day (Monday is 1) of ISO 8601
 * whatever the locale. Text stands between single quotes; characters other than letters stand for themselves.
 *
 * <p>A step rounds the local time down to a multiple of it, counted from 1970-01-01T00:00 local time: steps that divide
 * a day begin at midnight. Immutable and thread-safe; meant to be held in a constant.
 */
public final class TimeFormat {

    private final String pattern;
    private final ZoneId zone;
    private final long stepMillis;
    private final TimePattern.Run[] runs;
    private final int length;

    private TimeFormat(String pattern, ZoneId zone, long stepMillis, TimePattern.Run[] runs) {
        this.pattern = pattern;
        this.zone = zone;
        this.stepMillis = stepMillis;
        this.runs = runs;
        int sum = 0;
        for (TimePattern.Run run : runs) {
            sum += run.width;
        }
        this.length = sum;
    }

    /**
     * Compiles a format.
     *
     * @param zone in which an {@link Instant} is read; without meaning for local times
     * @param step the length of a bucket where it is not that of the smallest field but a multiple of it, such as five
     *     minutes; null or zero for none
     * @throws IllegalArgumentException if the pattern or the step is none
     */
    public static TimeFormat of(String pattern, ZoneId zone, @Nullable Duration step) {
        long stepMillis = step == null ? 0 : step.toMillis();
        if (step != null && (step.isNegative() || !Duration.ofMillis(stepMillis).equals(step))) {
            throw new IllegalArgumentException("The step " + step + " of the time format `" + pattern
                    + "` is no positive number of milliseconds.");
        }
        List<TimePattern.Run> runs = TimePattern.parse(pattern);
        long unit = smallestUnit(runs);
        if (stepMillis > 0 && (unit == 0 || stepMillis % unit != 0)) {
            // Otherwise a bucket could begin where its text can't say it.
            throw new IllegalArgumentException("The step " + step + " is no multiple of the smallest field of the time "
                    + "format `" + pattern + "`. Expected: a field of a day or less, and a step that it divides.");
        }
        return new TimeFormat(pattern, zone, stepMillis, runs.toArray(TimePattern.Run[]::new));
    }

    private static long smallestUnit(List<TimePattern.Run> runs) {
        return runs.stream()
                .mapToLong(run -> run.field == null ? 0 : run.field.unitMillis(run.width))
                .filter(unit -> unit > 0)
                .min()
                .orElse(0);
    }

    /** A format in UTC, without steps. */
    public static TimeFormat of(String pattern) {
        return of(pattern, ZoneOffset.UTC, null);
    }

    /** How many bytes every time takes. */
    public int length() {
        return length;
    }

    void write(String part, Instant value, byte[] target, int from) {
        LocalDateTime local;
        try {
            local = LocalDateTime.ofInstant(value, zone);
        } catch (DateTimeException e) {
            throw Refusals.year(part);
        }
        write(part, local, target, from);
    }

    void write(String part, LocalDateTime value, byte[] target, int from) {
        requireYear(part, value.getYear());
        LocalDateTime start = floor(value);
        int at = from;
        for (TimePattern.Run run : runs) {
            TimeField field = run.field;
            if (field == null) {
                System.arraycopy(run.literal, 0, target, at, run.width);
            } else {
                int number = field.get(start, run.width);
                if (field == TimeField.SHORT_YEAR && (number < 0 || number > 99)) {
                    throw Refusals.shortYear(part);
                }
                requireYear(part, number < 0 ? number : 0);
                Digits.putFixed(target, at, number, run.width);
            }
            at += run.width;
        }
    }

    /** The start of the bucket whose text this is, in the format's zone. */
    Instant parseInstant(String text, String display, int group) {
        // A local time in a gap of the zone becomes another one; writing that again shows it.
        Instant start = read(text, display, group).atZone(zone).toInstant();
        requireSame(text, LocalDateTime.ofInstant(start, zone), display, group);
        return start;
    }

    /** The start of the bucket whose text this is, in local time. */
    LocalDateTime parseLocal(String text, String display, int group) {
        LocalDateTime start = read(text, display, group);
        requireSame(text, start, display, group);
        return start;
    }

    private LocalDateTime read(String text, String display, int group) {
        try {
            return new TimeReader(pattern, runs).read(text);
        } catch (DateTimeException noTime) {
            throw KeyEncodingException.malformed(display, group, "a time as " + this);
        }
    }

    private void requireSame(String text, LocalDateTime start, String display, int group) {
        byte[] again = new byte[length];
        write("time", start, again, 0);
        if (!Arrays.equals(text.getBytes(StandardCharsets.ISO_8859_1), again)) {
            throw KeyEncodingException.malformed(display, group, "the start of a bucket of " + this);
        }
    }

    private LocalDateTime floor(LocalDateTime value) {
        if (stepMillis == 0) {
            return value;
        }
        long millis = value.toInstant(ZoneOffset.UTC).toEpochMilli();
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(KeySize.floor(millis, stepMillis)), ZoneOffset.UTC);
    }

    private static void requireYear(String part, int year) {
        if (year < 0 || year > 9999) {
            throw Refusals.year(part);
        }
    }

    /** The pattern, its step and its zone, in the form that key patterns have. */
    @Override
    public String toString() {
        String step = stepMillis == 0 ? "" : "/" + Duration.ofMillis(stepMillis);
        return pattern + step + (zone.equals(ZoneOffset.UTC) ? "" : "@" + zone);
    }
}
