package io.keywright.codec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A type's form as text: what its values are stored as where the format has no form of its own for them, and what they
 * are as keys of a map. Immutable and thread-safe.
 */
public final class TextForm<T> {

    public static final TextForm<String> STRING = new TextForm<>("String", text -> text, text -> text);
    public static final TextForm<Byte> BYTE = new TextForm<>("byte", String::valueOf, Byte::valueOf);
    public static final TextForm<Short> SHORT = new TextForm<>("short", String::valueOf, Short::valueOf);
    public static final TextForm<Integer> INT = new TextForm<>("int", String::valueOf, Integer::valueOf);
    public static final TextForm<Long> LONG = new TextForm<>("long", String::valueOf, Long::valueOf);
    public static final TextForm<Boolean> BOOLEAN = new TextForm<>("boolean", String::valueOf, TextForm::parseBoolean);
    public static final TextForm<Character> CHAR = new TextForm<>("char", String::valueOf, TextForm::parseChar);
    public static final TextForm<UUID> UUID = new TextForm<>("UUID", java.util.UUID::toString, TextForm::parseUuid);
    public static final TextForm<BigInteger> BIG_INTEGER =
            new TextForm<>("BigInteger", BigInteger::toString, BigInteger::new);
    public static final TextForm<BigDecimal> BIG_DECIMAL =
            new TextForm<>("BigDecimal", BigDecimal::toString, BigDecimal::new);

    /** {@code 2026-11-22} */
    public static final TextForm<LocalDate> LOCAL_DATE = iso("LocalDate", LocalDate::parse);

    /** {@code 2026-11-22T10:15:30.5} */
    public static final TextForm<LocalDateTime> LOCAL_DATE_TIME = iso("LocalDateTime", LocalDateTime::parse);

    /** {@code 10:15:30.5} */
    public static final TextForm<LocalTime> LOCAL_TIME = iso("LocalTime", LocalTime::parse);

    /** {@code 2026-11-22T10:15:30+01:00} */
    public static final TextForm<OffsetDateTime> OFFSET_DATE_TIME = iso("OffsetDateTime", OffsetDateTime::parse);

    /** {@code 2026-11-22T10:15:30+01:00[Europe/Berlin]} */
    public static final TextForm<ZonedDateTime> ZONED_DATE_TIME = iso("ZonedDateTime", ZonedDateTime::parse);

    /** {@code 2026-11} */
    public static final TextForm<YearMonth> YEAR_MONTH =
            new TextForm<>("YearMonth", TextForm::formatYearMonth, YearMonth::parse);

    /**
     * {@code 2026}; not always ISO's four digits, since {@link Year#toString} and {@link Year#parse} disagree there.
     */
    public static final TextForm<Year> YEAR =
            new TextForm<>("Year", Year::toString, text -> Year.of(Integer.parseInt(text)));

    /** {@code PT1H30M} */
    public static final TextForm<Duration> DURATION = iso("Duration", Duration::parse);

    /** {@code P1Y2M3D} */
    public static final TextForm<Period> PERIOD = iso("Period", Period::parse);

    private final String name;
    private final Function<T, String> format;
    private final Function<String, @Nullable T> parse;

    private TextForm(String name, Function<T, String> format, Function<String, @Nullable T> parse) {
        this.name = name;
        this.format = format;
        this.parse = parse;
    }

    private static <T> TextForm<T> iso(String name, Function<String, @Nullable T> parse) {
        return new TextForm<>(name, Object::toString, parse);
    }

    /**
     * The stored names of an enum's constants: a constant's own name unless {@code renamed} gives another.
     *
     * @param constants all constants of the enum, at least one
     */
    public static <E extends Enum<E>> TextForm<E> ofEnum(E[] constants, Map<E, String> renamed) {
        Class<E> type = constants[0].getDeclaringClass();
        Map<E, String> names = new EnumMap<>(type);
        Map<String, E> byName = new HashMap<>();
        for (E constant : constants) {
            String name = renamed.getOrDefault(constant, constant.name());
            names.put(constant, name);
            byName.put(name, constant);
        }
        return new TextForm<>(type.getSimpleName(), names::get, byName::get);
    }

    /** As {@link #ofEnum(Enum[], Map)}, with every constant under its own name. */
    public static <E extends Enum<E>> TextForm<E> ofEnum(E[] constants) {
        return ofEnum(constants, Map.of());
    }

    /** The type's name, for messages. */
    public String name() {
        return name;
    }

    /** The text of {@code value}. */
    public String format(T value) {
        return format.apply(value);
    }

    /** The value that {@code text} stands for, or null if it is none's. */
    public @Nullable T parse(String text) {
        try {
            return parse.apply(text);
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
            return null; // the exception's message shows the text, which may be a secret
        }
    }

    /** {@link YearMonth#toString} leaves out the sign that {@link YearMonth#parse} wants of a year beyond 9999. */
    private static String formatYearMonth(YearMonth value) {
        return value.getYear() > 9999 ? "+" + value : value.toString();
    }

    private static @Nullable Boolean parseBoolean(String text) {
        return switch (text) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> null;
        };
    }

    private static @Nullable Character parseChar(String text) {
        return text.length() == 1 ? text.charAt(0) : null;
    }

    /** {@link java.util.UUID#fromString} also takes shortened forms, and two texts for one key of a map must not be. */
    private static java.util.@Nullable UUID parseUuid(String text) {
        return text.length() == 36 ? java.util.UUID.fromString(text) : null;
    }
}
