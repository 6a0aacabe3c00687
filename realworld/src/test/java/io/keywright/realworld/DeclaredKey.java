package io.keywright.realworld;

import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A key as the compiler has understood it: one of {@code keyspace.json}.
 *
 * @param parts the components that the key is made of, in the order of the pattern
 * @param millis the upper bound of the TTL; empty where there is none
 * @param ttlComponent the component that gives the TTL of each write
 * @param orNone whether that component may be absent, so that the value stays
 * @param givenByCallers whether callers give the TTL of a collection
 */
record DeclaredKey(
        String system,
        String prefix,
        String pattern,
        RedisType type,
        String domain,
        String repository,
        String example,
        int slot,
        Optional<String> hashTag,
        List<String> parts,
        boolean map,
        Optional<Long> millis,
        Optional<Expiry> expiry,
        Optional<String> configurationKey,
        Optional<String> ttlComponent,
        boolean orNone,
        boolean givenByCallers,
        boolean persistent,
        Optional<Integer> bound) {

    private static final String PACKAGE = "io.keywright.realworld.";

    /** All of them; the class path has one document, that of this module. */
    static List<DeclaredKey> all() {
        return objects(Json.resource("/META-INF/keywright/keyspace.json").get("keys")).stream()
                .map(DeclaredKey::of)
                .toList();
    }

    private static DeclaredKey of(Map<String, Object> key) {
        String domain = text(key, "class");
        Map<String, Object> ttl = object(key.get("ttl"));
        return new DeclaredKey(
                domain.substring(PACKAGE.length(), domain.lastIndexOf('.')),
                text(key, "prefix"),
                text(key, "pattern"),
                RedisType.valueOf(text(key, "type")),
                domain,
                text(key, "repository"),
                text(key, "example"),
                ((Long) key.get("slot")).intValue(),
                Optional.ofNullable((String) key.get("hashTag")),
                objects(key.get("parts")).stream()
                        .map(part -> text(part, "component"))
                        .toList(),
                "entries".equals(object(key.get("value")).get("shape")),
                Optional.ofNullable((Long) ttl.get("millis")),
                Optional.ofNullable((String) ttl.get("expiry")).map(Expiry::valueOf),
                Optional.ofNullable((String) ttl.get("configurationKey")),
                Optional.ofNullable((String) ttl.get("component")),
                ttl.containsKey("orNone"),
                ttl.containsKey("givenBy"),
                ttl.containsKey("persistent"),
                Optional.ofNullable((Long) key.get("bound")).map(Long::intValue));
    }

    private static String text(Map<String, Object> object, String name) {
        return String.valueOf(object.get(name));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(@Nullable Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> objects(@Nullable Object value) {
        return value == null ? List.of() : (List<Map<String, Object>>) value;
    }

    @Override
    public String toString() {
        return repository.substring(PACKAGE.length()) + " " + pattern;
    }
}
