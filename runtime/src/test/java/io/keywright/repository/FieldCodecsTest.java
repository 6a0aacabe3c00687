package io.keywright.repository;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisType;
import io.keywright.codec.CodecException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The plain text forms: what stands in Redis, and that nothing is lost or guessed. */
class FieldCodecsTest {

    private static final Schema SCHEMA =
            Schema.of("shop:session:<id>", RedisType.HASH, Lifetime.of("30m", Expiry.ABSOLUTE, 0));

    @ParameterizedTest
    @MethodSource
    <T> void hasThisTextAndReadsItBack(FieldCodec<T> codec, T value, String text) {
        byte[] bytes = codec.encode(value);

        assertThat(new String(bytes, UTF_8)).isEqualTo(text);
        assertThat(codec.decode(bytes)).isEqualTo(value);
    }

    static Stream<Arguments> hasThisTextAndReadsItBack() {
        return Stream.of(
                Arguments.of(FieldCodecs.STRING, "", ""),
                Arguments.of(FieldCodecs.STRING, "naïve \uD83D\uDE00 \u0000\r\n", "naïve \uD83D\uDE00 \u0000\r\n"),
                Arguments.of(FieldCodecs.STRING, "\uFFFD", "\uFFFD"),
                Arguments.of(FieldCodecs.CHAR, 'ß', "ß"),
                Arguments.of(FieldCodecs.BOOLEAN, true, "1"),
                Arguments.of(FieldCodecs.BOOLEAN, false, "0"),
                Arguments.of(FieldCodecs.BYTE, Byte.MIN_VALUE, "-128"),
                Arguments.of(FieldCodecs.SHORT, Short.MAX_VALUE, "32767"),
                Arguments.of(FieldCodecs.INT, Integer.MIN_VALUE, "-2147483648"),
                Arguments.of(FieldCodecs.LONG, Long.MIN_VALUE, "-9223372036854775808"),
                Arguments.of(FieldCodecs.LONG, Long.MAX_VALUE, "9223372036854775807"),
                Arguments.of(FieldCodecs.LONG, 0L, "0"),
                Arguments.of(FieldCodecs.DOUBLE, -0.0, "-0.0"),
                Arguments.of(FieldCodecs.DOUBLE, 1e300, "1.0E300"),
                Arguments.of(FieldCodecs.DOUBLE, Double.NEGATIVE_INFINITY, "-Infinity"),
                Arguments.of(FieldCodecs.DOUBLE, Double.NaN, "NaN"),
                Arguments.of(FieldCodecs.FLOAT, 0.1f, "0.1"),
                Arguments.of(FieldCodecs.BIG_DECIMAL, new BigDecimal("1.50"), "1.50"),
                Arguments.of(FieldCodecs.BIG_INTEGER, BigInteger.ONE.shiftLeft(70), "1180591620717411303424"),
                Arguments.of(FieldCodecs.UUID, new UUID(1, 2), "00000000-0000-0001-0000-000000000002"),
                Arguments.of(FieldCodecs.INSTANT, Instant.ofEpochMilli(1_700_000_000_123L), "1700000000123"),
                Arguments.of(
                        FieldCodecs.INSTANT,
                        Instant.ofEpochMilli(1_700_000_000_123L).plusNanos(456_789),
                        "1700000000123.456789"),
                Arguments.of(
                        FieldCodecs.INSTANT,
                        Instant.ofEpochMilli(1_700_000_000_123L).plusNanos(500_000),
                        "1700000000123.5"),
                Arguments.of(FieldCodecs.INSTANT, Instant.EPOCH.minusNanos(500_000), "-0.5"),
                Arguments.of(FieldCodecs.INSTANT, Instant.EPOCH.minusNanos(1_500_000), "-1.5"),
                Arguments.of(FieldCodecs.INSTANT, Instant.EPOCH.plusNanos(1), "0.000001"),
                Arguments.of(FieldCodecs.LOCAL_DATE, LocalDate.of(2026, 11, 2), "2026-11-02"),
                Arguments.of(
                        FieldCodecs.LOCAL_DATE_TIME,
                        LocalDateTime.of(2026, 11, 2, 10, 0, 0, 1),
                        "2026-11-02T10:00:00.000000001"),
                Arguments.of(FieldCodecs.LOCAL_TIME, LocalTime.of(23, 59, 1), "23:59:01"),
                Arguments.of(FieldCodecs.YEAR_MONTH, YearMonth.of(2026, 3), "2026-03"),
                Arguments.of(FieldCodecs.YEAR_MONTH, YearMonth.of(12026, 3), "+12026-03"),
                Arguments.of(FieldCodecs.YEAR, Year.of(-4), "-4"),
                Arguments.of(
                        FieldCodecs.OFFSET_DATE_TIME,
                        OffsetDateTime.of(2026, 11, 2, 10, 0, 0, 0, ZoneOffset.ofHours(1)),
                        "2026-11-02T10:00+01:00"),
                Arguments.of(
                        FieldCodecs.ZONED_DATE_TIME,
                        ZonedDateTime.of(2026, 10, 25, 2, 30, 0, 0, ZoneId.of("Europe/Berlin")),
                        "2026-10-25T02:30+02:00[Europe/Berlin]"),
                Arguments.of(FieldCodecs.PERIOD, Period.of(1, 2, 3), "P1Y2M3D"),
                Arguments.of(FieldCodecs.DURATION, Duration.ofSeconds(5400, 5), "PT1H30M0.000000005S"));
    }

    @ParameterizedTest
    @MethodSource
    void refusesWhatItWouldNotWrite(FieldCodec<?> codec, byte[] bytes) {
        assertThatThrownBy(() -> SCHEMA.decode("secret", codec, bytes))
                .isInstanceOf(CodecException.class)
                .hasMessageStartingWith("shop:session:<id>: ")
                .hasMessageContaining("field secret")
                .hasNoCause()
                .satisfies(e -> {
                    String stored = new String(bytes, UTF_8);
                    if (stored.length() > 2) {
                        assertThat(e.getMessage()).doesNotContain(stored);
                    }
                });
    }

    static Stream<Arguments> refusesWhatItWouldNotWrite() {
        return Stream.of(
                        Map.entry(FieldCodecs.BOOLEAN, "true"),
                        Map.entry(FieldCodecs.BOOLEAN, ""),
                        Map.entry(FieldCodecs.BOOLEAN, "2"),
                        Map.entry(FieldCodecs.BYTE, "128"),
                        Map.entry(FieldCodecs.SHORT, "-32769"),
                        Map.entry(FieldCodecs.INT, "2147483648"),
                        Map.entry(FieldCodecs.INT, ""),
                        Map.entry(FieldCodecs.INT, "-"),
                        Map.entry(FieldCodecs.INT, "+1"),
                        Map.entry(FieldCodecs.INT, " 1"),
                        Map.entry(FieldCodecs.INT, "1.0"),
                        Map.entry(FieldCodecs.LONG, "9223372036854775808"),
                        Map.entry(FieldCodecs.LONG, "-9223372036854775809"),
                        Map.entry(FieldCodecs.LONG, "99999999999999999999999"),
                        Map.entry(FieldCodecs.DOUBLE, "1d"),
                        Map.entry(FieldCodecs.DOUBLE, "0x1p3"),
                        Map.entry(FieldCodecs.DOUBLE, ""),
                        Map.entry(FieldCodecs.DOUBLE, "1.2.3"),
                        Map.entry(FieldCodecs.FLOAT, "hello"),
                        Map.entry(FieldCodecs.UUID, "1-1-1-1-1"),
                        Map.entry(FieldCodecs.UUID, "00000000-0000-0001-0000-00000000000x"),
                        Map.entry(FieldCodecs.INSTANT, "2026-11-22T00:00:00Z"),
                        Map.entry(FieldCodecs.INSTANT, "1."),
                        Map.entry(FieldCodecs.INSTANT, "1.-5"),
                        Map.entry(FieldCodecs.INSTANT, "1.1234567"),
                        Map.entry(FieldCodecs.INSTANT, ".5"),
                        Map.entry(FieldCodecs.CHAR, "ab"),
                        Map.entry(FieldCodecs.CHAR, "\uD83D\uDE00"),
                        Map.entry(FieldCodecs.LOCAL_DATE, "22.11.2026"),
                        Map.entry(FieldCodecs.BIG_DECIMAL, "a lot"))
                .map(entry -> Arguments.of(entry.getKey(), entry.getValue().getBytes(UTF_8)));
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] malformed = {'a', (byte) 0xC3, '('};

        assertThatThrownBy(() -> SCHEMA.decode("name", FieldCodecs.STRING, malformed))
                .isInstanceOf(CodecException.class)
                .hasMessage("shop:session:<id>: not UTF-8 (field name)");
    }

    @Test
    void refusesTextThatUtf8CannotHold() {
        for (String text : new String[] {"\uD83D", "a\uDE00b", "\uDE00\uD83D"}) {
            assertThatThrownBy(() -> FieldCodecs.STRING.encode(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("lone surrogate");
        }
        assertThatThrownBy(() -> FieldCodecs.CHAR.encode('\uD83D')).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsTheNumbersOfOtherWriters() {
        assertThat(FieldCodecs.INT.decode("007".getBytes(UTF_8))).isEqualTo(7);
        assertThat(FieldCodecs.DOUBLE.decode("5".getBytes(UTF_8))).isEqualTo(5.0);
        assertThat(FieldCodecs.DOUBLE.decode("inf".getBytes(UTF_8))).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(FieldCodecs.DOUBLE.decode("-inf".getBytes(UTF_8))).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(FieldCodecs.DOUBLE.decode("nan".getBytes(UTF_8))).isNaN();
    }

    @Test
    void everyInstantReadsBackAsItself() {
        SplittableRandom random = new SplittableRandom(42);
        for (int i = 0; i < 20_000; i++) {
            long seconds = random.nextLong(-1L << 48, 1L << 48);
            int nanos = random.nextInt(3) == 0 ? random.nextInt(1000) * 1_000_000 : random.nextInt(1_000_000_000);
            Instant instant = Instant.ofEpochSecond(seconds, nanos);
            assertThat(FieldCodecs.INSTANT.decode(FieldCodecs.INSTANT.encode(instant)))
                    .isEqualTo(instant);
        }
        assertThatThrownBy(() -> FieldCodecs.INSTANT.encode(Instant.MAX)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyLongAndDoubleReadsBackAsItself() {
        SplittableRandom random = new SplittableRandom(42);
        for (int i = 0; i < 20_000; i++) {
            long number = random.nextLong() >> random.nextInt(64);
            assertThat(FieldCodecs.LONG.decode(FieldCodecs.LONG.encode(number))).isEqualTo(number);
            double real = Double.longBitsToDouble(random.nextLong());
            assertThat(FieldCodecs.DOUBLE.decode(FieldCodecs.DOUBLE.encode(real)))
                    .isEqualTo(Double.valueOf(real));
        }
    }

    @Test
    void storesEnumsByTheirNames() {
        Map<Expiry, String> names = new EnumMap<>(Expiry.class);
        names.put(Expiry.ABSOLUTE, "abs");
        names.put(Expiry.SLIDING, "gleitend-ä");
        FieldCodec<Expiry> codec = FieldCodecs.named(names);

        assertThat(codec.encode(Expiry.SLIDING)).asString(UTF_8).isEqualTo("gleitend-ä");
        assertThat(codec.decode("abs".getBytes(UTF_8))).isEqualTo(Expiry.ABSOLUTE);
        assertThatThrownBy(() -> SCHEMA.decode("mode", codec, "ABSOLUTE".getBytes(UTF_8)))
                .hasMessage("shop:session:<id>: the stored name of no constant (field mode)");
        assertThatThrownBy(() -> codec.encode(Expiry.REFRESH_ON_WRITE)).isInstanceOf(IllegalArgumentException.class);
        names.put(Expiry.REFRESH_ON_WRITE, "abs");
        assertThatThrownBy(() -> FieldCodecs.named(names)).hasMessageContaining("'abs'");
    }

    @Test
    void wrapsOtherTypes() {
        record UserId(long value) {}
        FieldCodec<UserId> codec = FieldCodecs.LONG.wrapped(UserId::new, UserId::value);

        assertThat(codec.decode(codec.encode(new UserId(7)))).isEqualTo(new UserId(7));
    }

    @Test
    void aFailureOfAForeignCodecIsLocatedAndItsMessageIsNotShown() {
        FieldCodec<String> codec = FieldCodec.of(text -> text.getBytes(UTF_8), bytes -> {
            throw new IllegalStateException("hunter2 is no name");
        });

        assertThatThrownBy(() -> SCHEMA.decode("name", codec, new byte[0]))
                .isInstanceOf(CodecException.class)
                .hasMessage("shop:session:<id>: can't be decoded: IllegalStateException (field name)")
                .hasNoCause();
    }
}
