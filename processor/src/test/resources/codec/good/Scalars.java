package all;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

public record Scalars(
        boolean flag, byte b, short s, int i, long l, float f, double d, char c, byte[] bytes,
        Boolean boxedFlag, Byte boxedB, Short boxedS, Integer boxedI, Long boxedL, Float boxedF, Double boxedD, Character boxedC,
        @Nullable Boolean nullFlag, @Nullable Byte nullB, @Nullable Short nullS, @Nullable Integer nullI, @Nullable Long nullL,
        @Nullable Float nullF, @Nullable Double nullD, @Nullable Character nullC, byte @Nullable [] nullBytes,
        String string, BigDecimal decimal, BigInteger integer, Instant instant, UUID uuid, LocalDate date, LocalDateTime dateTime,
        LocalTime time, OffsetDateTime offset, ZonedDateTime zoned, YearMonth yearMonth, Year year, Duration duration, Period period,
        Optional<Instant> optionalInstant, OptionalInt optionalInt, OptionalLong optionalLong, OptionalDouble optionalDouble,
        Optional<List<Integer>> optionalList) {

    static List<Scalars> samples() {
        return List.of(
                new Scalars(true, Byte.MIN_VALUE, Short.MIN_VALUE, Integer.MIN_VALUE, Long.MIN_VALUE, Float.MIN_VALUE, Double.MIN_VALUE,
                        '\uFFFF', new byte[0], false, Byte.MAX_VALUE, Short.MAX_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE,
                        Float.MAX_VALUE, Double.MAX_VALUE, '\0', null, null, null, null, null, null, null, null, null,
                        "", new BigDecimal("-0.00"), BigInteger.TEN.pow(300), Instant.MIN, new UUID(0, 0), LocalDate.MIN,
                        LocalDateTime.MIN, LocalTime.MIN, OffsetDateTime.MIN, ZonedDateTime.of(2026, 10, 25, 2, 30, 0, 1, ZoneId.of("Europe/Berlin")).withLaterOffsetAtOverlap(),
                        YearMonth.of(-999_999_999, 1), Year.of(-999_999_999), Duration.ofSeconds(Long.MIN_VALUE), Period.ZERO,
                        Optional.empty(), OptionalInt.empty(), OptionalLong.empty(), OptionalDouble.empty(), Optional.empty()),
                new Scalars(false, Byte.MAX_VALUE, Short.MAX_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE, -0.0f, -0.0, '"',
                        new byte[] {0, -1, 127, -128}, true, (byte) 0, (short) 0, 0, 0L, 1.1f, 0.1, 'ä', true, (byte) 1, (short) 2, 3, 4L,
                        5.5f, 6.6, 'x', new byte[] {1}, "\u2028\uD83D\uDE00\u0001", new BigDecimal("1E+2147483647"),
                        BigInteger.TEN.pow(300).negate(), Instant.MAX, new UUID(-1, -1), LocalDate.MAX, LocalDateTime.MAX, LocalTime.MAX,
                        OffsetDateTime.MAX, ZonedDateTime.of(LocalDateTime.MAX, ZoneOffset.MIN), YearMonth.of(999_999_999, 12),
                        Year.of(999_999_999), Duration.ofSeconds(Long.MAX_VALUE, 999_999_999), Period.of(-1, 2, -3),
                        Optional.of(Instant.ofEpochSecond(-1, 999_999_999)), OptionalInt.of(1), OptionalLong.of(2), OptionalDouble.of(0.5),
                        Optional.of(List.of(1, 2))));
    }
}
