package io.keywright.realworld;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** What is known of the systems studied: their key families, and which of them share keys. */
final class Facts {

    /** Whether a fault shows only while free text stands in keys as it is, or also where it is escaped. */
    enum Level {
        FREE_TEXT,
        STRUCTURAL;

        static Level of(String text) {
            return text.equals("structural") ? STRUCTURAL : FREE_TEXT;
        }
    }

    /**
     * A key family.
     *
     * @param type the Redis type as its system uses it
     * @param ttl the kind of its TTL
     * @param bound what bounds it; empty where nothing does
     * @param key literal text and {@code <part:kind>}
     * @param example a key of it
     * @param hashTag the example's hash tag
     * @param slot the example's cluster slot, as a real server gave it
     */
    record Family(
            String system,
            String name,
            String type,
            String ttl,
            Optional<String> bound,
            String key,
            String example,
            Optional<String> hashTag,
            int slot) {
        boolean isChannel() {
            return type.equals("pubsub");
        }

        @Override
        public String toString() {
            return system + "/" + name;
        }
    }

    /** A system and what a careful reader says of its keys. */
    record Expected(String system, String verdict, Optional<String> hashTags) {}

    /** Two families of a system that share a key. */
    record SharedKey(String system, Level level, String first, String second, String witness) {}

    /** A family of which one key comes from different parts. */
    record Ambiguous(String system, Level level, String family, String witness) {}

    private Facts() {}

    static List<Family> families() {
        return read(
                "families.tsv",
                c -> new Family(
                        c[0],
                        c[1],
                        c[2],
                        c[3],
                        given(c[4]),
                        c[5],
                        unescape(c[6]),
                        given(c[7]),
                        Integer.parseInt(c[8])));
    }

    static List<SharedKey> sharedKeys() {
        return read("overlaps.tsv", c -> new SharedKey(c[0], Level.of(c[1]), c[2], c[3], c[4]));
    }

    static List<Ambiguous> ambiguous() {
        return read("ambiguous.tsv", c -> new Ambiguous(c[0], Level.of(c[1]), c[2], c[3]));
    }

    static List<Expected> verdicts() {
        return read("verdicts.tsv", c -> new Expected(c[0], c[1], given(c[2])));
    }

    /** The lines of a table that are no comments, split at the tabs. */
    static <T> List<T> read(String table, Function<String[], T> row) {
        try (InputStream in = Objects.requireNonNull(Facts.class.getResourceAsStream("/" + table), table)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> row.apply(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> given(String cell) {
        return cell.equals("-") ? Optional.empty() : Optional.of(cell);
    }

    /** Reads the control characters of binary keys, which the table writes as {@code \}{@code u0001}. */
    private static String unescape(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("\\u00", i)) {
                plain.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                plain.append(text.charAt(i));
            }
        }
        return plain.toString();
    }
}
