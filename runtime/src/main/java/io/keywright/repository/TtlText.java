package io.keywright.repository;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A TTL as it is written: {@code 1h30m}, {@code PT15M}, or <code>${config.key:1h}</code>.
 *
 * @param key the configuration key, or null for a constant
 */
record TtlText(String text, @Nullable String key, Duration fallback) {

    /** Ten years with their leap days, as the compiler has it. */
    private static final Duration LONGEST = Duration.ofDays(3_653);

    private static final Pattern CONFIGURED = Pattern.compile("\\$\\{([^:{}\\s]+):([^{}]*)}");

    private static final Pattern UNITS = Pattern.compile(
            "(?:(\\d{1,9})w)?(?:(\\d{1,9})d)?(?:(\\d{1,9})h)?(?:(\\d{1,9})m(?!s))?(?:(\\d{1,9})s)?(?:(\\d{1,9})ms)?");

    private static final Duration[] UNIT_LENGTHS = {
        Duration.ofDays(7),
        Duration.ofDays(1),
        Duration.ofHours(1),
        Duration.ofMinutes(1),
        Duration.ofSeconds(1),
        Duration.ofMillis(1)
    };

    static TtlText parse(String text) {
        Matcher configured = CONFIGURED.matcher(text);
        if (configured.matches()) {
            return new TtlText(
                    text, configured.group(1), duration(configured.group(2), "The default of `" + text + "`"));
        }
        if (text.startsWith("${")) {
            throw new IllegalArgumentException("The TTL `" + text + "` names no configuration key with a default. "
                    + "Expected: ${config.key:1h}.");
        }
        return new TtlText(text, null, duration(text, "The TTL `" + text + "`"));
    }

    /** The constant, or what the configuration says. */
    Duration resolve(Function<String, @Nullable String> config) {
        if (key == null) {
            return fallback;
        }
        String configured = config.apply(key);
        return configured == null
                ? fallback
                : duration(configured.strip(), "The TTL `" + configured + "` of the configuration key `" + key + "`");
    }

    private static Duration duration(String text, String what) {
        Duration duration;
        try {
            duration = text.startsWith("P") ? Duration.parse(text) : units(text);
        } catch (DateTimeParseException | ArithmeticException e) {
            duration = null;
        }
        if (duration == null) {
            throw new IllegalArgumentException(
                    what + " is no duration. Expected: a duration such as 30s, 1h30m, 7d or PT15M.");
        }
        if (duration.compareTo(Duration.ofMillis(1)) < 0 || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    what + " is out of range. Expected: from one millisecond (1ms) to ten years (3653d).");
        }
        return duration;
    }

    private static @Nullable Duration units(String text) {
        Matcher matcher = UNITS.matcher(text);
        if (text.isEmpty() || !matcher.matches()) {
            return null;
        }
        Duration sum = Duration.ZERO;
        for (int i = 0; i < UNIT_LENGTHS.length; i++) {
            String amount = matcher.group(i + 1);
            if (amount != null) {
                sum = sum.plus(UNIT_LENGTHS[i].multipliedBy(Long.parseLong(amount)));
            }
        }
        return sum;
    }

    @Override
    public String toString() {
        return text;
    }
}
