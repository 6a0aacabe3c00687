package io.keywright.processor.document;

import io.keywright.processor.model.Clashes;
import io.keywright.processor.model.KeyClaim;
import io.keywright.processor.pattern.BoundPattern;
import io.keywright.processor.pattern.PartType;
import io.keywright.processor.pattern.PartTypeText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Proves services that share one Redis disjoint, by the {@code keyspace.json} of each. Pure and thread-safe.
 *
 * <pre>{@code
 * Clashes clashes = KeyspaceMerge.prove(Map.of("orders", ordersJson, "stock", stockJson));
 * clashes.shown().forEach(clash -> System.err.println(clash.sentence()));
 * }</pre>
 */
public final class KeyspaceMerge {

    private KeyspaceMerge() {}

    /**
     * Holds all keys of all services against each other. The same declaration in two services, of one type, pattern and
     * Redis type, is one that they share through a common module, and no clash.
     *
     * @param documents the text of each service's {@code keyspace.json} by the name that messages call it; in the order
     *     in which they are to be read
     * @return the clashes; none is the proof that the services share no key
     * @throws IllegalArgumentException if a document is none, is of a format that is not known, or lacks what the proof
     *     needs; it names the service
     */
    public static Clashes prove(Map<String, String> documents) {
        List<KeyClaim> claims = new ArrayList<>();
        Map<List<Object>, String> shared = new HashMap<>();
        documents.forEach((service, text) -> {
            try {
                for (Object key : list(map(JsonReader.read(text)), "keys")) {
                    Map<?, ?> members = map(key);
                    for (KeyClaim claim : claims(service, members)) {
                        List<Object> declaration = List.of(text(members, "class"), claim.redisType(), claim.pattern());
                        if (Objects.equals(shared.putIfAbsent(declaration, service), null)
                                || service.equals(shared.get(declaration))) {
                            claims.add(claim);
                        }
                    }
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "The keyspace.json of '" + service + "' can't be read: " + e.getMessage(), e);
            }
        });
        return Clashes.among(claims);
    }

    /** Of the keys themselves, and of the groups that entries of a cache belong to. */
    private static List<KeyClaim> claims(String service, Map<?, ?> key) {
        Map<String, PartType> types = new HashMap<>();
        for (Object element : list(key, "parts")) {
            Map<?, ?> part = map(element);
            types.put(text(part, "component"), PartTypeText.read(text(part, "partType")));
        }
        String type = text(key, "class").replace('$', '.');
        List<Map<?, ?>> patterns = new ArrayList<>(List.of(key));
        if (key.get("cache") instanceof Map<?, ?> cache && cache.get("groups") instanceof List<?> groups) {
            groups.forEach(group -> patterns.add(map(group)));
        }
        return patterns.stream()
                .map(pattern -> new KeyClaim(
                        BoundPattern.bind(text(pattern, "prefix"), text(pattern, "source"), types),
                        text(pattern, "type"),
                        type.substring(type.lastIndexOf('.') + 1),
                        service))
                .toList();
    }

    private static Map<?, ?> map(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("it is no keyspace.json");
        }
        Object format = map.get("format");
        if (format instanceof BigDecimal number && number.intValue() != JsonDocument.FORMAT) {
            throw new IllegalArgumentException(
                    "it is of format " + number + "; this version of Keywright reads format " + JsonDocument.FORMAT);
        }
        return map;
    }

    private static List<?> list(Map<?, ?> members, String name) {
        if (!(members.get(name) instanceof List<?> list)) {
            throw lacking(name);
        }
        return list;
    }

    private static String text(Map<?, ?> members, String name) {
        if (!(members.get(name) instanceof String text)) {
            throw lacking(name);
        }
        return text;
    }

    private static IllegalArgumentException lacking(String name) {
        return new IllegalArgumentException(
                "it has no \"" + name + "\" where one must be; build the service with this version of Keywright");
    }
}
