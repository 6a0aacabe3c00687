package io.keywright.key;

import static io.keywright.key.Keys.assertForeign;
import static io.keywright.key.Keys.assertRoundTrip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R49 for times: each bucket has one text, and its text gives its start. */
class TimeFormatTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static KeyCodec<Instant> instants(TimeFormat format) {
        return Keys.codec((w, v) -> w.time("t", v, format), p -> p.instant(1, format));
    }

    private static KeyCodec<LocalDateTime> local(TimeFormat format) {
        return Keys.codec((w, v) -> w.time("t", v, format), p -> p.localDateTime(1, format));
    }

    @Test
    void r49_datesMonthsAndYearsRoundTripAtTheirExtremes() {
        TimeFormat day = TimeFormat.of("yyyy-MM-dd");
        KeyCodec<LocalDate> dates = Keys.codec((w, v) -> w.time("t", v, day), p -> p.localDate(1, day));
        assertRoundTrip(dates, LocalDate.of(0, 1, 1), "0000-01-01");
        assertRoundTrip(dates, LocalDate.of(9999, 12, 31), "9999-12-31");
        assertRoundTrip(dates, LocalDate.of(2024, 2, 29), "2024-02-29");
        TimeFormat month = TimeFormat.of("yyyy-MM");
        KeyCodec<YearMonth> months = Keys.codec((w, v) -> w.time("t", v, month), p -> p.yearMonth(1, month));
        assertRoundTrip(months, YearMonth.of(0, 1), "0000-01");
        assertRoundTrip(months, YearMonth.of(9999, 12), "9999-12");
        TimeFormat year = TimeFormat.of("uuuu");
        KeyCodec<Year> years = Keys.codec((w, v) -> w.time("t", v, year), p -> p.year(1, year));
        assertRoundTrip(years, Year.of(0), "0000");
        assertRoundTrip(years, Year.of(9999), "9999");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yyyy-MM-dd",
                "yyyyMMddHHmmss",
                "uuuu-MM-dd'T'HH:mm:ss.SSS",
                "yyyyMMddHH",
                "yyyyDDD",
                "yyyyMMdd'it''s'''",
                "yy.MM",
                "HH:mm",
                "yyyy-Q",
                "yyyy/MM/dd HH_mm_ss,SSSSSSSSS",
                "yyyyMMddHHmmssnnnnnnnnn",
                "S",
                "''yyyy''"
            })
    void textsAreThoseOfDateTimeFormatter(String pattern) {
        DateTimeFormatter formatter = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
        TimeFormat format = TimeFormat.of(pattern, BERLIN, null);
        SplittableRandom random = new SplittableRandom(pattern.hashCode());
        for (int i = 0; i < 2000; i++) {
            // 2000 to 2099, where yy has a meaning.
            Instant time =
                    Instant.ofEpochSecond(random.nextLong(946_684_800L, 4_102_441_200L), random.nextInt(1_000_000_000));
            String expected = formatter.format(time.atZone(BERLIN));
            assertThat(Keys.write(instants(format), time)).isEqualTo(expected).hasSize(format.length());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yyyy-MM-dd",
                "yyyyMMddHHmm",
                "yyyy-MM-dd'T'HH:mm:ss.SSS",
                "yyyyDDD",
                "yyyy-Q",
                "YYYY-'W'ww",
                "YYYYwwe",
                "yyMMddHH",
                "yyyyMMddHHmmssnnnnnnnnn",
                "YYYY"
            })
    void r49_theTextOfABucketGivesItsStart(String pattern) {
        SplittableRandom random = new SplittableRandom(pattern.hashCode());
        for (ZoneId zone : new ZoneId[] {ZoneOffset.UTC, BERLIN, ZoneId.of("Asia/Kolkata")}) {
            KeyCodec<Instant> codec = instants(TimeFormat.of(pattern, zone, null));
            for (int i = 0; i < 2000; i++) {
                Instant time = Instant.ofEpochSecond(
                        random.nextLong(946_900_000L, 4_100_000_000L), random.nextInt(1_000_000_000));
                String text = Keys.write(codec, time);
                Instant start = Keys.read(codec, text);
                assertThat(start).isBeforeOrEqualTo(time);
                assertThat(Keys.write(codec, start)).isEqualTo(text);
                // One nanosecond earlier it was another bucket.
                assertThat(Keys.write(codec, start.minusNanos(1))).isNotEqualTo(text);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2024-12-30, 2025-W01-1",
        "2021-01-03, 2020-W53-7",
        "2024-01-01, 2024-W01-1",
    })
    void weeksAreThoseOfIso8601(LocalDate date, String week) {
        TimeFormat format = TimeFormat.of("YYYY-'W'ww-e");
        KeyCodec<LocalDate> codec = Keys.codec((w, v) -> w.time("t", v, format), p -> p.localDate(1, format));
        assertRoundTrip(codec, date, week);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-06-01T12:34:56.789Z, PT5M,  UTC,           202406011230",
        "1969-12-31T23:59:59.999Z, PT5M,  UTC,           196912312355",
        "1969-12-31T23:55:00Z,     PT5M,  UTC,           196912312355",
        "1969-12-31T23:54:59.999Z, PT5M,  UTC,           196912312350",
        "0000-01-01T00:00:00Z,     PT6H,  UTC,           000001010000",
        "2024-06-01T12:34:56Z,     PT6H,  Asia/Kolkata,  202406011800",
        "2024-06-01T12:34:56Z,     P1D,   Europe/Berlin, 202406010000",
        "1969-12-31T23:00:00Z,     P7D,   UTC,           196912250000",
        "2024-03-31T01:30:00Z,     PT2H,  Europe/Berlin, 202403310200",
        "2024-10-27T01:30:00Z,     PT2H,  Europe/Berlin, 202410270200",
    })
    void stepsRoundDownInLocalTime(Instant time, Duration step, ZoneId zone, String text) {
        KeyCodec<Instant> codec = instants(TimeFormat.of("yyyyMMddHHmm", zone, step));
        assertThat(Keys.write(codec, time)).isEqualTo(text);
        Instant start = Keys.read(codec, text);
        assertThat(start).isBeforeOrEqualTo(time);
        assertThat(Keys.write(codec, start)).isEqualTo(text);
    }

    @Test
    void r49_otherTextsAreForeign() {
        KeyCodec<Instant> day = instants(TimeFormat.of("yyyy-MM-dd"));
        for (String text : new String[] {
            "",
            "2024-1-01",
            "2024-13-01",
            "2024-02-30",
            "2024-00-01",
            "2024_01_01",
            "2024-01-01 ",
            "+024-01-01",
            "x024-01-01"
        }) {
            assertForeign(day, text);
        }
        assertForeign(instants(TimeFormat.of("yyyyMMddHHmm", ZoneOffset.UTC, Duration.ofMinutes(5))), "202406011231");
        assertForeign(instants(TimeFormat.of("yyyy-MM-dd-e")), "2024-01-01-2");
        assertForeign(instants(TimeFormat.of("YYYYww")), "202454");
        // This hour does not exist in Berlin.
        KeyCodec<Instant> berlin = instants(TimeFormat.of("yyyyMMddHH", BERLIN, null));
        assertForeign(berlin, "2024033102");
        assertRoundTrip(berlin, Instant.parse("2024-03-31T01:00:00Z"), "2024033103");
        assertRoundTrip(
                local(TimeFormat.of("yyyyMMddHH", BERLIN, null)), LocalDateTime.of(2024, 3, 31, 2, 0), "2024033102");
    }

    @Test
    void yearsThatTheDigitsDoNotHoldAreRefused() {
        TimeFormat day = TimeFormat.of("yyyy-MM-dd");
        for (Instant time : new Instant[] {
            Instant.MIN, Instant.MAX, Instant.parse("-0001-12-31T23:59:59Z"), Instant.parse("+10000-01-01T00:00:00Z")
        }) {
            assertThatThrownBy(() -> Keys.write(instants(day), time))
                    .isInstanceOf(KeyEncodingException.class)
                    .hasMessage("Key part `t` is refused: its year has no four digits. Fix: pass a time from year 0000 "
                            + "to year 9999.");
        }
        TimeFormat shortYear = TimeFormat.of("yyMMdd");
        assertRoundTrip(local(shortYear), LocalDateTime.of(2099, 12, 31, 0, 0), "991231");
        assertThatThrownBy(() -> Keys.write(local(shortYear), LocalDateTime.of(1999, 12, 31, 0, 0)))
                .hasMessageContaining("its year is not one of 2000 to 2099");
        // The first of January of year 0 is a Saturday: it belongs to the last week of year -1.
        assertThatThrownBy(() -> Keys.write(local(TimeFormat.of("YYYYww")), LocalDateTime.of(0, 1, 1, 0, 0)))
                .hasMessageContaining("its year has no four digits");
    }

    @Test
    void aFormatWithoutYearSaysNoTime() {
        assertThatThrownBy(() -> Keys.read(instants(TimeFormat.of("HHmm")), "1230"))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("The time format `HHmm` has no year: its texts say no time.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yyy",
                "M",
                "yyyy-MM-d",
                "MMM",
                "h",
                "yyyyMMddTHH",
                "yyyy'",
                "[yyyy]",
                "{yyyy}",
                "'x'",
                "",
                "yyyyX",
                "a"
            })
    void formatsWithoutFixedWidthAreRefused(String pattern) {
        assertThatThrownBy(() -> TimeFormat.of(pattern))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("time format `" + pattern + "`");
    }

    @Test
    void stepsAreMultiplesOfTheSmallestField() {
        assertThatThrownBy(() -> TimeFormat.of("yyyy", ZoneOffset.UTC, Duration.ofNanos(1)))
                .hasMessageContaining("is no positive number of milliseconds");
        for (String[] bad : new String[][] {
            {"yyyyMMddHH", "PT90M"},
            {"yyyyMMdd", "PT36H"},
            {"yyyyMM", "P30D"},
            {"YYYYww", "P14D"},
            {"HHmmss.S", "PT0.05S"}
        }) {
            assertThatThrownBy(() -> TimeFormat.of(bad[0], ZoneOffset.UTC, Duration.parse(bad[1])))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("is no multiple of the smallest field of the time format `" + bad[0] + "`");
        }
        assertThatThrownBy(() -> TimeFormat.of("yyyy", ZoneOffset.UTC, Duration.ofSeconds(-1)))
                .hasMessageContaining("is no positive number of milliseconds");
        assertThat(TimeFormat.of("yyyyMMddHHmm", BERLIN, Duration.ofMinutes(5)))
                .hasToString("yyyyMMddHHmm/PT5M@Europe/Berlin");
    }

    @Test
    void r49_epochTimesRoundTripAndRoundDown() {
        KeyCodec<Instant> seconds = Keys.codec((w, v) -> w.epochSecond(v, 1), p -> p.epochSecond(1, 1));
        assertRoundTrip(seconds, Instant.parse("0000-01-01T00:00:00Z"), "-62167219200");
        assertRoundTrip(seconds, Instant.parse("9999-12-31T23:59:59Z"), "253402300799");
        KeyCodec<Instant> hours = Keys.codec((w, v) -> w.epochSecond(v, 3600), p -> p.epochSecond(1, 3600));
        assertThat(Keys.write(hours, Instant.ofEpochSecond(-1))).isEqualTo("-3600");
        assertForeign(hours, "3599");
        assertForeign(seconds, "253402300800");
        assertForeign(seconds, "31556889864403200");
        KeyCodec<Instant> millis = Keys.codec((w, v) -> w.epochMillis("t", v, 1), p -> p.epochMillis(1, 1));
        assertRoundTrip(millis, Instant.parse("0000-01-01T00:00:00Z"), "-62167219200000");
        assertRoundTrip(millis, Instant.parse("9999-12-31T23:59:59.999Z"), "253402300799999");
        assertThat(Keys.write(millis, Instant.parse("1969-12-31T23:59:59.999999Z")))
                .isEqualTo("-1");
        assertThat(KeySize.epochMillis(Instant.parse("1969-12-31T23:59:59.999999Z"), 60_000))
                .isEqualTo(6);
        KeyCodec<Instant> minutes = Keys.codec((w, v) -> w.epochMillis("t", v, 60_000), p -> p.epochMillis(1, 60_000));
        assertThat(Keys.write(minutes, Instant.ofEpochMilli(-1))).isEqualTo("-60000");
        assertForeign(minutes, "59999");
        for (Instant far : new Instant[] {Instant.MAX, Instant.MIN, Instant.parse("+10000-01-01T00:00:00Z")}) {
            assertThatThrownBy(() -> Keys.write(millis, far))
                    .isInstanceOf(KeyEncodingException.class)
                    .hasMessageContaining("`t` is refused: its year has no four digits");
            assertThatThrownBy(() -> Keys.write(seconds, far)).isInstanceOf(KeyEncodingException.class);
        }
        assertThatThrownBy(() -> Keys.write(minutes, Instant.ofEpochMilli(Long.MIN_VALUE)))
                .isInstanceOf(KeyEncodingException.class);
    }
}
