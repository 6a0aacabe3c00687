package io.keywright.processor.pattern;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Makes up what a component of a given name may hold, always the same. */
final class Samples {
    /** The moment at which all examples play. */
    static final Instant NOW = Instant.parse("2026-03-14T15:09:26.535Z");

    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("sku", "SKU-0042"),
            Map.entry("email", "alice@example.com"),
            Map.entry("mail", "alice@example.com"),
            Map.entry("user", "alice"),
            Map.entry("username", "alice"),
            Map.entry("name", "alice"),
            Map.entry("player", "alice"),
            Map.entry("login", "alice"),
            Map.entry("owner", "alice"),
            Map.entry("author", "alice"),
            Map.entry("host", "web-1"),
            Map.entry("node", "node-1"),
            Map.entry("country", "DE"),
            Map.entry("currency", "EUR"),
            Map.entry("lang", "en"),
            Map.entry("language", "en"),
            Map.entry("locale", "en"),
            Map.entry("city", "Berlin"),
            Map.entry("tenant", "acme"),
            Map.entry("org", "acme"),
            Map.entry("organization", "acme"),
            Map.entry("customer", "acme"),
            Map.entry("ip", "192.0.2.7"),
            Map.entry("path", "/index.html"),
            Map.entry("url", "https://example.com/"),
            Map.entry("slug", "summer-sale"),
            Map.entry("category", "books"),
            Map.entry("status", "active"),
            Map.entry("queue", "orders"),
            Map.entry("topic", "orders"),
            Map.entry("channel", "orders"),
            Map.entry("day", "2026-03-14"),
            Map.entry("date", "2026-03-14"));

    private Samples() {}

    /** A number that fits the type. */
    static String number(String name, int bits) {
        return switch (lastWord(name)) {
            case "year" -> bits > Byte.SIZE ? "2026" : "26";
            case "month" -> "3";
            case "day" -> "14";
            case "id", "number", "no", "code", "key" -> "42";
            default -> "7";
        };
    }

    static String text(String name) {
        String word = lastWord(name);
        return switch (word) {
            case "id", "number", "no", "code" -> "42";
            case "token", "session", "nonce", "hash", "secret" -> hex(name, 16);
            case "uuid" -> uuid(name);
            default -> TEXTS.getOrDefault(word, name + "-1");
        };
    }

    static String uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    static String hex(String name, int length) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; digits.length() < length; i++) {
            digits.append(uuid(i == 0 ? name : name + i).replace("-", ""));
        }
        return digits.substring(0, length);
    }

    static String base64Url(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The first of several guesses that the run allows; else its own most readable characters in turn. */
    static String within(CharRun run, String name) {
        String text = text(name);
        int length = Math.max(run.min(), run.max() == Language.UNBOUNDED ? 8 : Math.min(run.max(), 8));
        List<String> guesses = List.of(
                text,
                text.toLowerCase(Locale.ROOT),
                text.toUpperCase(Locale.ROOT),
                text.replaceAll("[^A-Za-z0-9]", ""),
                text.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT),
                text.replaceAll("[^A-Za-z]", "").toUpperCase(Locale.ROOT),
                number(name, Long.SIZE),
                hex(name, length),
                hex(name, length).toUpperCase(Locale.ROOT));
        return guesses.stream()
                .filter(guess -> fits(run, guess))
                .findFirst()
                .orElseGet(() -> fill(run.allowed(), length));
    }

    private static boolean fits(CharRun run, String text) {
        return text.length() >= run.min()
                && (run.max() == Language.UNBOUNDED || text.length() <= run.max())
                && text.chars().allMatch(c -> c < 256 && run.allowed().contains(c));
    }

    private static String fill(ByteSet allowed, int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            for (int rank = 0; rank < 256 && text.length() < length; rank++) {
                int value = ByteRank.byteOf(rank);
                if (allowed.contains(value)) {
                    text.append((char) value);
                }
            }
        }
        return text.toString();
    }

    /** The last word of a name in camel case, in lower case: {@code id} of {@code userId}. */
    private static String lastWord(String name) {
        int start = name.length();
        while (start > 0 && !Character.isUpperCase(name.charAt(start - 1))) {
            start--;
        }
        return name.substring(Math.max(0, start - 1)).toLowerCase(Locale.ROOT);
    }
}
