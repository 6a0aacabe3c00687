package io.keywright.processor.pattern;

import java.math.BigInteger;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads TTLs and other durations, and writes them out. */
final class TtlParser {
    private static final Pattern CONFIGURED = Pattern.compile("\\$\\{([^:}]*)(?::([^}]*))?}");
    static final Pattern CONFIGURATION_KEY = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.\\-\\[\\]]*");
    private static final Pattern TERM = Pattern.compile("(\\d+)([a-z]*)");
    /** The units that are read, from the largest; canonical texts use them from days on. */
    private static final List<String> UNITS = List.of("w", "d", "h", "m", "s", "ms");

    /** The runtime reads no longer numbers; the longest TTL in milliseconds has one more, and is written in days. */
    private static final int MOST_DIGITS = 9;

    private static final Map<String, Long> MILLIS =
            Map.of("w", 604_800_000L, "d", 86_400_000L, "h", 3_600_000L, "m", 60_000L, "s", 1_000L, "ms", 1L);
    /** Ten years with their leap days. Above it a TTL is a mistake, and PEXPIRE overflows long before a long does. */
    private static final long LONGEST = 3653L * 86_400_000L;

    private final String text;
    private final String name;
    private final boolean ofKey;

    TtlParser(String text) {
        this(text, "The TTL", true);
    }

    private TtlParser(String text, String name, boolean ofKey) {
        this.text = text;
        this.name = name;
        this.ofKey = ofKey;
    }

    /** Reads another duration than that of a key's life, which may be zero; messages call it by that name. */
    static Duration duration(String name, String text) {
        TtlParser parser = new TtlParser(text, name, false);
        if (text.startsWith("${")) {
            throw error(
                    0,
                    parser.quoted(text) + " is a configuration key, which only the TTL of a key may be",
                    "Write a duration such as 30s.");
        }
        return Duration.ofMillis(parser.read(text, 0).longValueExact());
    }

    TtlExpression parse() {
        if (!text.startsWith("${")) {
            return new TtlExpression.Constant(text, millis(text, 0));
        }
        Matcher configured = CONFIGURED.matcher(text);
        if (!configured.matches()) {
            throw error(
                    0,
                    "The TTL \"" + text + "\" is not a configuration key",
                    "Write ${key:default}, such as ${shop.ttl:1h}.");
        }
        String key = configured.group(1);
        if (!CONFIGURATION_KEY.matcher(key).matches()) {
            throw error(
                    2,
                    "\"" + key + "\" in the TTL \"" + text + "\" is not the name of a configuration key",
                    "Use letters, digits, dots, hyphens and underscores, as in ${shop.ttl:1h}.");
        }
        if (configured.group(2) == null || configured.group(2).isEmpty()) {
            throw error(
                    text.length() - 1,
                    "The TTL \"" + text + "\" has no default",
                    "Write one after a colon: ${" + key + ":1h}.");
        }
        return new TtlExpression.Configured(text, key, millis(configured.group(2), configured.start(2)));
    }

    private long millis(String duration, int offset) {
        BigInteger millis = read(duration, offset);
        if (millis.signum() == 0) {
            throw error(offset, quoted(duration) + " is zero", howLong() + "; for one that stays use @Persistent.");
        }
        return millis.longValueExact();
    }

    /** From zero to ten years. */
    private BigInteger read(String duration, int offset) {
        if (duration.isBlank()) {
            throw error(offset, name + " is empty", "Write a duration such as 30m, 1h30m or 7d.");
        }
        if (duration.startsWith("-")) {
            throw error(offset, quoted(duration) + " is negative", howLong() + ".");
        }
        BigInteger millis = duration.startsWith("P") ? iso(duration, offset) : terms(duration, offset);
        if (millis.signum() < 0) {
            String forLonger = ofKey ? "; for one that stays use @Persistent." : ".";
            throw error(offset, quoted(duration) + " is negative", howLong() + forLonger);
        }
        if (millis.compareTo(BigInteger.valueOf(LONGEST)) > 0) {
            throw error(
                    offset,
                    quoted(duration) + " is above 10 years",
                    ofKey ? "Write a shorter TTL; for a key that stays use @Persistent." : "Write a shorter one.");
        }
        return millis;
    }

    private String howLong() {
        return ofKey ? "Write how long the key lives, such as 30m" : "Write how long, such as 30s";
    }

    private BigInteger iso(String duration, int offset) {
        Duration parsed;
        try {
            parsed = Duration.parse(duration);
        } catch (DateTimeParseException | ArithmeticException notIso) {
            throw error(
                    offset,
                    quoted(duration) + " is not an ISO-8601 duration",
                    "Write one of days, hours, minutes and seconds, such as P1D or PT15M, or 1d or 15m.");
        }
        if (parsed.getNano() % 1_000_000 != 0) {
            throw error(
                    offset,
                    quoted(duration) + " has a fraction of a millisecond, which Redis does not keep",
                    "Round it to milliseconds.");
        }
        return BigInteger.valueOf(parsed.getSeconds())
                .multiply(BigInteger.valueOf(1000))
                .add(BigInteger.valueOf(parsed.getNano() / 1_000_000));
    }

    private BigInteger terms(String duration, int offset) {
        String plain = duration.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        if (!plain.equals(duration) && isDuration(plain)) {
            throw error(
                    offset,
                    quoted(duration) + " is not in small letters without spaces",
                    "Did you mean " + plain + "?");
        }
        return plainTerms(duration, offset);
    }

    private boolean isDuration(String plain) {
        try {
            plainTerms(plain, 0);
            return true;
        } catch (InvalidTtlException e) {
            return false;
        }
    }

    private BigInteger plainTerms(String duration, int offset) {
        BigInteger sum = BigInteger.ZERO;
        int lastUnit = -1;
        Matcher term = TERM.matcher(duration);
        int at = 0;
        while (at < duration.length()) {
            if (!term.find(at) || term.start() != at) {
                throw error(
                        offset + at,
                        quoted(duration) + " is not a duration",
                        "Write numbers with units, such as 1h30m.");
            }
            int unit = UNITS.indexOf(term.group(2));
            if (unit < 0) {
                throw badUnit(duration, term, offset);
            }
            if (unit <= lastUnit) {
                throw error(
                        offset + at,
                        quoted(duration) + " does not have its units from the largest to the smallest, each once",
                        "Write it as 1h30m is written.");
            }
            if (term.group(1).length() > MOST_DIGITS) {
                throw error(
                        offset + at,
                        quoted(duration) + " has a number of more than nine digits",
                        "Write it in a larger unit, such as 30d.");
            }
            lastUnit = unit;
            sum = sum.add(new BigInteger(term.group(1)).multiply(BigInteger.valueOf(millisOf(term.group(2)))));
            at = term.end();
        }
        return sum;
    }

    private InvalidTtlException badUnit(String duration, Matcher term, int offset) {
        String number = term.group(1);
        String unit = term.group(2);
        if (unit.isEmpty()) {
            return error(
                    offset + term.end(1),
                    quoted(duration) + " has no unit after " + number,
                    "Write " + number + "s for seconds, " + number + "m for minutes, or ms, h, d, w.");
        }
        if (unit.equals("us") || unit.equals("ns")) {
            return error(
                    offset + term.start(2),
                    quoted(duration) + " is below a millisecond, which Redis does not keep",
                    "Write it in milliseconds: ms.");
        }
        String meant = switch (unit) {
            case "sec", "secs", "second", "seconds" -> "s";
            case "min", "mins", "minute", "minutes" -> "m";
            case "hr", "hrs", "hour", "hours" -> "h";
            case "day", "days" -> "d";
            case "week", "weeks" -> "w";
            default -> "";
        };
        return error(
                offset + term.start(2),
                quoted(duration) + " has the unknown unit \"" + unit + "\"",
                meant.isEmpty() ? "Use ms, s, m, h, d or w." : "Write " + number + meant + ".");
    }

    private static long millisOf(String unit) {
        return MILLIS.getOrDefault(unit, 1L);
    }

    private String quoted(String duration) {
        return name + " \"" + duration + "\"";
    }

    private static InvalidTtlException error(int offset, String message, String fix) {
        return new InvalidTtlException(offset, message + ".", fix);
    }

    /** {@code 1 h 30 min}; {@code 0 ms} of nothing. */
    static String render(long millis) {
        Map<String, String> shown = Map.of("d", "d", "h", "h", "m", "min", "s", "s", "ms", "ms");
        List<String> terms = new ArrayList<>();
        long rest = millis;
        for (String unit : UNITS.subList(1, UNITS.size())) {
            long count = rest / millisOf(unit);
            rest %= millisOf(unit);
            if (count > 0) {
                terms.add(count + " " + shown.get(unit));
            }
        }
        return terms.isEmpty() ? "0 ms" : String.join(" ", terms);
    }
}
