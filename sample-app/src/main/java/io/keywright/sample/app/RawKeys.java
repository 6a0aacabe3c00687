package io.keywright.sample.app;

import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.api.sync.RedisCommands;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows a few keys of each pattern as the server has them: type, TTL, memory, and the beginning of what is in them. */
final class RawKeys {

    private static final int SHOWN = 2;
    private static final int VALUE_WIDTH = 92;
    private static final int ELEMENTS = 20;

    /** How the entry of a cache begins, with a value and without, and how long its header is: see redis-keys.md. */
    private static final String VALUE = "\u00c1V";

    private static final String NONE = "\u00c1N";
    private static final int HEADER = 46;
    private static final String LINE = "  %-62s %-7s %-13s %7s";

    private final Admin admin;

    RawKeys(Admin admin) {
        this.admin = admin;
    }

    void show(Screen screen) {
        Map<String, Set<String>> families = families();
        screen.title("Redis, as the server has it (SCAN, TYPE, PTTL, MEMORY USAGE)");
        screen.line(String.format(Locale.ROOT, LINE, "key", "type", "TTL", "bytes"));
        families.forEach((family, keys) -> {
            screen.line("");
            screen.line(String.format(
                    Locale.ROOT,
                    "  %s*  %,d %s",
                    admin.namespace() + family,
                    keys.size(),
                    keys.size() == 1 ? "key" : "keys"));
            examples(keys).forEach(key -> show(screen, key));
        });
    }

    /** The first key and, if there is one, the first that had to be escaped, else the second. */
    private static Stream<String> examples(Set<String> keys) {
        Stream<String> escaped =
                keys.stream().filter(key -> key.indexOf('%') >= 0).limit(1);
        return Stream.concat(
                        Stream.concat(keys.stream().limit(1), escaped),
                        keys.stream().skip(1))
                .distinct()
                .limit(SHOWN)
                .sorted();
    }

    /** The keys by their first two segments, such as {@code shop:product:}. */
    private Map<String, Set<String>> families() {
        Map<String, Set<String>> families = new TreeMap<>();
        admin.scan(page -> page.forEach(key ->
                families.computeIfAbsent(family(key), family -> new TreeSet<>()).add(key)));
        return families;
    }

    private String family(String key) {
        String name = key.substring(admin.namespace().length());
        int end = name.indexOf(':', name.indexOf(':') + 1);
        return end < 0 ? name : name.substring(0, end + 1);
    }

    private void show(Screen screen, String key) {
        RedisCommands<String, String> redis = admin.commands();
        String type = redis.type(key);
        long ttl = redis.pttl(key);
        Long bytes = redis.memoryUsage(key);
        screen.line(String.format(
                Locale.ROOT,
                LINE,
                ascii(key),
                type,
                ttl < 0 ? "none" : Figures.life(Duration.ofMillis(ttl)),
                bytes == null ? "-" : Figures.count(bytes)));
        String content = content(redis, type, key);
        lines(content.isEmpty() ? "(empty)" : ascii(content), isText(content))
                .forEach(line -> screen.line("    " + line));
    }

    /** What is in a key, of a long one the beginning. */
    private static String content(RedisCommands<String, String> redis, String type, String key) {
        return switch (type) {
            case "hash" -> fields(redis.hgetall(key));
            case "list" -> String.join("  ", redis.lrange(key, 0, ELEMENTS - 1));
            case "set" -> redis.srandmember(key, ELEMENTS).stream().sorted().collect(Collectors.joining("  "));
            case "zset" ->
                redis.zrevrangeWithScores(key, 0, ELEMENTS - 1).stream()
                        .map(member -> member.getValue() + "=" + Math.round(member.getScore()))
                        .collect(Collectors.joining("  "));
            case "stream" ->
                redis.xrange(key, Range.unbounded(), Limit.from(ELEMENTS)).stream()
                        .map(entry -> entry.getId() + " " + fields(entry.getBody()))
                        .collect(Collectors.joining("  "));
            default -> value(redis.get(key));
        };
    }

    /** None of the sample's hashes has more fields than its bound, so reading one whole is fine. */
    private static String fields(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + value(field.getValue()))
                .collect(Collectors.joining("  "));
    }

    private static String value(String value) {
        if (value == null) {
            return "(expired)";
        }
        boolean entry = (value.startsWith(VALUE) || value.startsWith(NONE)) && value.length() >= HEADER;
        if (!entry) {
            return value;
        }
        String header = "[header of " + HEADER + " bytes]";
        return value.startsWith(NONE) ? header + " there is none" : (header + " " + value.substring(HEADER)).strip();
    }

    /**
     * Of a text the first two lines, broken between words where there are any, of bits the first; the rest is left out.
     */
    private static List<String> lines(String text, boolean twoLines) {
        if (text.length() <= VALUE_WIDTH) {
            return List.of(text);
        }
        if (!twoLines) {
            return List.of(shortened(text));
        }
        int space = text.lastIndexOf(' ', VALUE_WIDTH);
        int end = space < VALUE_WIDTH / 2 ? VALUE_WIDTH : space;
        return List.of(
                text.substring(0, end).stripTrailing(),
                shortened(text.substring(end).stripLeading()));
    }

    private static String shortened(String text) {
        return text.length() <= VALUE_WIDTH ? text : text.substring(0, VALUE_WIDTH - 3) + "...";
    }

    /** Whether most of it can be read, such as JSON behind a header, and unlike a bitmap. */
    private static boolean isText(String content) {
        return content.chars().filter(RawKeys::isAscii).count() * 2 > content.length();
    }

    private static boolean isAscii(int character) {
        return character >= ' ' && character < 127;
    }

    /** The bytes outside ASCII as {@code redis-cli} shows them. */
    private static String ascii(String text) {
        StringBuilder ascii = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.ISO_8859_1)) {
            if (isAscii(b)) {
                ascii.append((char) b);
            } else {
                ascii.append(String.format("\\x%02x", b & 0xff));
            }
        }
        return ascii.toString();
    }
}
