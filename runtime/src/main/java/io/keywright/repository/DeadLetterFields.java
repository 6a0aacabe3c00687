package io.keywright.repository;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tells the fields that {@link StreamScripts#DEAD_LETTER} adds to an entry from the entry's own. */
final class DeadLetterFields {

    private static final String PREFIX = "dead.";

    private DeadLetterFields() {}

    static <E> DeadLetter<E> read(String id, @Nullable List<byte[]> stored, Function<RawEntry<E>, E> decoder) {
        List<byte[]> own = new ArrayList<>();
        Map<String, String> added = new HashMap<>();
        List<byte[]> fields = stored == null ? List.of() : stored;
        for (int i = 0; i + 1 < fields.size(); i += 2) {
            String name = new String(fields.get(i), UTF_8);
            if (name.startsWith(PREFIX)) {
                added.put(name.substring(PREFIX.length()), new String(fields.get(i + 1), UTF_8));
            } else {
                own.add(fields.get(i));
                own.add(fields.get(i + 1));
            }
        }
        String originalId = added.getOrDefault("id", id);
        return new DeadLetter<>(
                id,
                originalId,
                added.getOrDefault("group", ""),
                added.getOrDefault("consumer", ""),
                Long.parseLong(added.getOrDefault("attempts", "0")),
                added.getOrDefault("cause", ""),
                new RawEntry<>(originalId, own, decoder));
    }
}
