package io.keywright.processor.pattern;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the format of a date or time part: a formatter pattern or an epoch, then {@code /step}, then {@code @zone}. */
final class TimeFormatResolver {
    private static final Pattern STEP = Pattern.compile("(.*)/(\\d{1,9})(ms|s|m|h|d)");
    private static final List<String> EPOCHS = List.of("epochSecond", "epochMillis");
    private static final Duration LONGEST_STEP = Duration.ofDays(366);

    private final TemporalKind kind;
    private final String format;

    TimeFormatResolver(TemporalKind kind, String format) {
        this.kind = kind;
        this.format = format;
    }

    PartCodec resolve() {
        String given = format.isEmpty() ? kind.standardFormat() : format;
        if (given.isEmpty()) {
            throw new InvalidPatternException(
                    0,
                    "A LocalDateTime has no standard form in a key.",
                    "",
                    "Give its placeholder a format, such as {at:yyyyMMddHHmm}.");
        }
        int zoneSign = zoneSign(given);
        String zone = zoneSign < 0 ? "UTC" : zone(given, zoneSign);
        String withStep = zoneSign < 0 ? given : given.substring(0, zoneSign);
        Matcher step = STEP.matcher(withStep);
        boolean stepped = step.matches();
        String pattern = stepped ? step.group(1) : withStep;
        Duration duration = stepped ? step(step) : Duration.ZERO;
        if (EPOCHS.contains(pattern)) {
            return epoch(pattern, duration, stepped, zoneSign);
        }
        Suggestion.nearest(pattern, EPOCHS)
                .filter(near -> kind == TemporalKind.INSTANT)
                .ifPresent(near -> {
                    throw new InvalidPatternException(
                            0,
                            "\"" + pattern + "\" is no format of an Instant.",
                            "epochSecond, epochMillis, or letters such as yyyyMMddHH",
                            "Did you mean \"" + near + "\"?");
                });
        DateTimeFormat parsed = DateTimeFormat.parse(kind, pattern);
        if (stepped) {
            checkStep(parsed, duration, step.group(2) + step.group(3));
        }
        return new TimeCodec.DateTime(kind, pattern, zone, duration);
    }

    private PartCodec epoch(String name, Duration step, boolean stepped, int zoneSign) {
        if (kind != TemporalKind.INSTANT) {
            throw new InvalidPatternException(
                    0,
                    "\"" + name + "\" is no format of " + kind.described() + ", which is no point in time.",
                    "letters such as " + (kind.standardFormat().isEmpty() ? "yyyyMMddHHmm" : kind.standardFormat()),
                    "Use an Instant component, or another format.");
        }
        if (zoneSign >= 0) {
            throw new InvalidPatternException(
                    zoneSign,
                    "\"" + format + "\" has a zone, but an epoch is the same in every zone.",
                    "",
                    "Take \"" + format.substring(zoneSign) + "\" out.");
        }
        Duration unit = name.equals("epochSecond") ? Duration.ofSeconds(1) : Duration.ofMillis(1);
        Duration length = stepped ? step : unit;
        if (length.compareTo(unit) < 0 || length.toMillis() % unit.toMillis() != 0) {
            throw new InvalidPatternException(
                    0,
                    "The step of \"" + format + "\" is not a whole number of seconds.",
                    "",
                    "Write epochMillis, or a step of seconds.");
        }
        return unit.toMillis() == 1 ? new TimeCodec.EpochMillis(length) : new TimeCodec.EpochSecond(length);
    }

    /** The last {@code @} that is not quoted. */
    private static int zoneSign(String format) {
        boolean quoted = false;
        int sign = -1;
        for (int i = 0; i < format.length(); i++) {
            quoted ^= format.charAt(i) == '\'';
            sign = format.charAt(i) == '@' && !quoted ? i : sign;
        }
        return sign;
    }

    private String zone(String given, int sign) {
        String zone = given.substring(sign + 1);
        if (kind != TemporalKind.INSTANT) {
            throw new InvalidPatternException(
                    sign,
                    "\"" + given + "\" has a zone, but " + kind.described() + " is the same in every zone.",
                    "",
                    "Take \"" + given.substring(sign) + "\" out, or make the component an Instant.");
        }
        try {
            ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            List<String> known = ZoneId.getAvailableZoneIds().stream().sorted().toList();
            throw new InvalidPatternException(
                    sign + 1,
                    "\"" + zone + "\" in \"" + given + "\" is no time zone.",
                    "a region such as Europe/Berlin, or an offset such as +02:00",
                    Suggestion.nearest(zone, known)
                            .map(near -> "Did you mean \"" + near + "\"?")
                            .orElse("Write a zone of the IANA database, or leave it out for UTC."));
        }
        return zone;
    }

    private Duration step(Matcher matcher) {
        long count = Long.parseLong(matcher.group(2));
        Duration step = switch (matcher.group(3)) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
        if (step.isZero() || step.compareTo(LONGEST_STEP) > 0) {
            throw new InvalidPatternException(
                    matcher.start(2),
                    "The step of \"" + format + "\" is " + (step.isZero() ? "zero." : "above 366 days."),
                    "1 ms to 366 d",
                    "Write a step such as /1h.");
        }
        return step;
    }

    /** In letters a bucket must begin where its text says, so steps divide the unit that the text shows above them. */
    private void checkStep(DateTimeFormat parsed, Duration step, String written) {
        long seconds = step.toSeconds();
        long unit = seconds < 60 ? 1 : seconds < 3600 ? 60 : 3600;
        long unitsInNext = unit < 3600 ? 60 : 24;
        boolean wholeUnits = step.toMillis() % (unit * 1000) == 0;
        boolean divides = wholeUnits && seconds / unit < unitsInNext && unitsInNext % (seconds / unit) == 0;
        if (!divides) {
            throw new InvalidPatternException(
                    format.lastIndexOf('/') + 1,
                    "The step " + written + " of \"" + format + "\" does not divide a minute, an hour or a day evenly.",
                    "1, 2, 3, 4, 5, 6, 10, 12, 15, 20 or 30 seconds or minutes; 1, 2, 3, 4, 6, 8 or 12 hours",
                    "Choose one of these, or count with epochSecond/" + written + ".");
        }
        if (TimeFields.unit(parsed)
                .filter(smallest -> smallest.compareTo(step) < 0)
                .isEmpty()) {
            throw new InvalidPatternException(
                    format.lastIndexOf('/'),
                    "The step " + written + " of \"" + format + "\" is not above the smallest field of the pattern.",
                    "",
                    "Take the step out, or add a smaller field such as mm.");
        }
    }
}
