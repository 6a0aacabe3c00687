package io.keywright.repository;

import io.keywright.codec.TextForm;
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
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * The plain text forms in which HASH fields and bare STRING values are stored: readable in {@code redis-cli} and by
 * every language, counted by the server's own increments, and exact both ways.
 *
 * <p>Decoding refuses what {@code encode} would not have made or another program would not reasonably write: blanks,
 * signs without need, malformed UTF-8. No message quotes a value.
 */
public final class FieldCodecs {

    /** UTF-8. A lone surrogate, which UTF-8 can't hold, is refused. */
    public static final FieldCodec<String> STRING = FieldCodec.of(Utf8Text::encode, Utf8Text::decode);

    /** One UTF-16 unit that is no surrogate, in UTF-8. */
    public static final FieldCodec<Character> CHAR =
            FieldCodec.of(value -> Utf8Text.encode(String.valueOf(value)), Utf8Text::decodeChar);

    /** The bytes as they are. The array is neither copied on the way in nor on the way out. */
    public static final FieldCodec<byte[]> BYTES = FieldCodec.of(Function.identity(), Function.identity());

    /** {@code 1} or {@code 0}. */
    public static final FieldCodec<Boolean> BOOLEAN =
            FieldCodec.of(NumberText::encodeBoolean, NumberText::decodeBoolean);

    /** Decimal text. */
    public static final FieldCodec<Byte> BYTE = FieldCodec.of(value -> NumberText.encode(value), bytes ->
            (byte) NumberText.decode(bytes, Byte.MIN_VALUE, Byte.MAX_VALUE));

    /** Decimal text. */
    public static final FieldCodec<Short> SHORT = FieldCodec.of(value -> NumberText.encode(value), bytes ->
            (short) NumberText.decode(bytes, Short.MIN_VALUE, Short.MAX_VALUE));

    /** Decimal text, as HINCRBY and INCRBY count it. */
    public static final FieldCodec<Integer> INT = FieldCodec.of(value -> NumberText.encode(value), bytes ->
            (int) NumberText.decode(bytes, Integer.MIN_VALUE, Integer.MAX_VALUE));

    /** Decimal text, as HINCRBY and INCRBY count it. */
    public static final FieldCodec<Long> LONG =
            FieldCodec.of(NumberText::encode, bytes -> NumberText.decode(bytes, Long.MIN_VALUE, Long.MAX_VALUE));

    /** The shortest decimal text that reads back as the same number, as HINCRBYFLOAT and INCRBYFLOAT read it too. */
    public static final FieldCodec<Double> DOUBLE =
            FieldCodec.of(value -> NumberText.ascii(Double.toString(value)), NumberText::decodeDouble);

    /** As {@link #DOUBLE}, in the precision of a float. */
    public static final FieldCodec<Float> FLOAT =
            FieldCodec.of(value -> NumberText.ascii(Float.toString(value)), NumberText::decodeFloat);

    /** Decimal text with its scale: {@code 1.50} stays {@code 1.50}. */
    public static final FieldCodec<BigDecimal> BIG_DECIMAL = text(BigDecimal::toString, BigDecimal::new);

    /** Decimal text. */
    public static final FieldCodec<BigInteger> BIG_INTEGER = text(BigInteger::toString, BigInteger::new);

    /** The canonical form, 36 characters in lower case. */
    public static final FieldCodec<UUID> UUID = text(java.util.UUID::toString, NumberText::uuid);

    /**
     * Milliseconds since the epoch as decimal text; digits finer than a millisecond stand behind a point, and only
     * where there are some: {@code 1700000000123} or {@code 1700000000123.4567}.
     */
    public static final FieldCodec<Instant> INSTANT = FieldCodec.of(InstantText::encode, InstantText::decode);

    /** ISO text: {@code 2026-11-22}. */
    public static final FieldCodec<LocalDate> LOCAL_DATE = text(LocalDate::toString, LocalDate::parse);

    /** ISO text: {@code 2026-11-22T10:15:30}. */
    public static final FieldCodec<LocalDateTime> LOCAL_DATE_TIME = text(LocalDateTime::toString, LocalDateTime::parse);

    /** ISO text: {@code 10:15:30}. */
    public static final FieldCodec<LocalTime> LOCAL_TIME = text(LocalTime::toString, LocalTime::parse);

    /** ISO text: {@code 2026-11-22T10:15:30+01:00}. */
    public static final FieldCodec<OffsetDateTime> OFFSET_DATE_TIME = form(TextForm.OFFSET_DATE_TIME);

    /** ISO text with the zone's name: {@code 2026-11-22T10:15:30+01:00[Europe/Berlin]}. */
    public static final FieldCodec<ZonedDateTime> ZONED_DATE_TIME = form(TextForm.ZONED_DATE_TIME);

    /** ISO text: {@code 2026-11}. */
    public static final FieldCodec<YearMonth> YEAR_MONTH = form(TextForm.YEAR_MONTH);

    /** Decimal text: {@code 2026}. */
    public static final FieldCodec<Year> YEAR = form(TextForm.YEAR);

    /** ISO text: {@code PT1H30M}. */
    public static final FieldCodec<Duration> DURATION = text(Duration::toString, Duration::parse);

    /** ISO text: {@code P1Y2M3D}. */
    public static final FieldCodec<Period> PERIOD = form(TextForm.PERIOD);

    private FieldCodecs() {}

    /**
     * The codec of an enum by the stored names of its constants, in UTF-8.
     *
     * @throws IllegalArgumentException if two constants have one name
     */
    public static <E extends Enum<E>> FieldCodec<E> named(Map<E, String> names) {
        Map<E, byte[]> encoded = new HashMap<>();
        Map<String, E> constants = new HashMap<>();
        names.forEach((constant, name) -> {
            encoded.put(constant, Utf8Text.encode(name));
            if (constants.put(name, constant) != null) {
                throw new IllegalArgumentException("two constants are stored as '" + name + "'");
            }
        });
        return FieldCodec.of(
                constant -> {
                    byte[] name = encoded.get(constant);
                    if (name == null) {
                        throw new IllegalArgumentException(constant + " has no stored name: compile its users anew");
                    }
                    return name;
                },
                bytes -> {
                    E constant = constants.get(Utf8Text.decode(bytes));
                    if (constant == null) {
                        throw new MalformedTextException("the stored name of no constant");
                    }
                    return constant;
                });
    }

    /** The codec of a type whose text in documents is ASCII: the same text. */
    private static <T> FieldCodec<T> form(TextForm<T> form) {
        return FieldCodec.of(value -> NumberText.ascii(form.format(value)), bytes -> {
            T value = form.parse(NumberText.asciiText(bytes));
            if (value == null) {
                throw new MalformedTextException("no " + form.name());
            }
            return value;
        });
    }

    /** The codec of a type with an exact ASCII text. */
    private static <T> FieldCodec<T> text(Function<T, String> print, Function<String, T> parse) {
        return FieldCodec.of(
                value -> NumberText.ascii(print.apply(value)), bytes -> parse.apply(NumberText.asciiText(bytes)));
    }
}
