package io.keywright.repository;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads the replies of the stream commands, all servers' forms of them. A reply of an unexpected form is an
 * {@link IllegalStateException} that does not quote it.
 */
final class StreamReplies {

    /** Below every entry's id: what a walk through pending entries starts from, and ends with. */
    static final String FIRST = "0-0";

    private StreamReplies() {}

    /**
     * The entries of XRANGE, XREVRANGE and XCLAIM.
     *
     * @param make is given an entry's id, and its fields or null
     */
    static <T> List<T> entries(@Nullable Object reply, BiFunction<String, @Nullable List<byte[]>, T> make) {
        if (reply == null) {
            return List.of();
        }
        List<?> items = list(reply);
        List<T> entries = new ArrayList<>(items.size());
        for (Object item : items) {
            // Redis 6.2 has nil for an entry that was trimmed while it was pending, and does not say which.
            if (item != null) {
                List<?> entry = list(item);
                entries.add(make.apply(text(entry.get(0)), fields(entry.get(1))));
            }
        }
        return entries;
    }

    /**
     * The entries of XREADGROUP on one stream; none if the wait was in vain. The reply is a list of pairs, or with
     * RESP3 a map: nested once more, or once less.
     */
    static <T> List<T> read(@Nullable Object reply, BiFunction<String, @Nullable List<byte[]>, T> make) {
        if (reply == null) {
            return List.of();
        }
        List<?> streams = list(reply);
        if (streams.isEmpty()) {
            return List.of();
        }
        List<?> keyAndEntries = streams.get(0) instanceof List<?> pair ? pair : streams;
        return entries(keyAndEntries.get(1), make);
    }

    /** The reply of XAUTOCLAIM with JUSTID: the third element is there since Redis 7.0. */
    static ClaimedEntries claimed(@Nullable Object reply) {
        List<?> parts = list(reply);
        return new ClaimedEntries(
                text(parts.get(0)), texts(parts.get(1)), parts.size() > 2 ? texts(parts.get(2)) : List.of());
    }

    /** The reply of {@link StreamScripts#KEEP}. */
    static KeptEntries kept(@Nullable Object reply) {
        List<?> parts = list(reply);
        return new KeptEntries(texts(parts.get(0)), texts(parts.get(1)));
    }

    /** The reply of XPENDING with a range. */
    static List<PendingEntry> pending(@Nullable Object reply) {
        List<PendingEntry> pending = new ArrayList<>();
        for (Object item : list(reply)) {
            List<?> entry = list(item);
            pending.add(new PendingEntry(
                    text(entry.get(0)),
                    text(entry.get(1)),
                    Duration.ofMillis(integer(entry.get(2))),
                    integer(entry.get(3))));
        }
        return pending;
    }

    /** A reply of names and values in turn, such as one element of XINFO GROUPS. */
    static Map<String, @Nullable Object> named(@Nullable Object reply) {
        List<?> parts = list(reply);
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        for (int i = 0; i + 1 < parts.size(); i += 2) {
            named.put(text(parts.get(i)), parts.get(i + 1));
        }
        return named;
    }

    /** Texts, without those that are nil. */
    static List<String> texts(@Nullable Object reply) {
        List<String> texts = new ArrayList<>();
        for (Object item : list(reply)) {
            if (item != null) {
                texts.add(text(item));
            }
        }
        return texts;
    }

    static List<?> list(@Nullable Object reply) {
        if (reply instanceof List<?> list) {
            return list;
        }
        throw unlike("a list");
    }

    static String text(@Nullable Object reply) {
        if (reply instanceof byte[] bytes) {
            return new String(bytes, UTF_8);
        }
        throw unlike("text");
    }

    static long integer(@Nullable Object reply) {
        if (reply instanceof Long integer) {
            return integer;
        }
        throw unlike("an integer");
    }

    private static @Nullable List<byte[]> fields(@Nullable Object reply) {
        if (reply == null) {
            return null;
        }
        List<byte[]> fields = new ArrayList<>();
        for (Object item : list(reply)) {
            if (!(item instanceof byte[] bytes)) {
                throw unlike("a field");
            }
            fields.add(bytes);
        }
        return fields;
    }

    private static IllegalStateException unlike(String what) {
        return new IllegalStateException("The server's reply has something else where " + what + " stands");
    }
}
