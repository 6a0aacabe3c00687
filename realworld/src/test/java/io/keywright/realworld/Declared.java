package io.keywright.realworld;

import io.keywright.realworld.Facts.Family;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How a family of the facts is declared here.
 *
 * @param key the declaration; empty where the annotations can't say it
 * @param how how much of it they say
 * @param why what differs, or can't be said
 */
record Declared(Family family, Optional<DeclaredKey> key, How how, String why) {

    /** How much of a family its declaration says. */
    enum How {
        /** All, with the same key; free text may be escaped. */
        AS_IS,
        /** All, with a sound key in place of one that collides or is ambiguous. */
        MENDED,
        /** The key, but not all of its TTL or its bound. */
        PARTLY,
        /** Nothing. */
        NO;

        /** Whether key, type, TTL, bound and value are all said. */
        boolean isExpressed() {
            return this == AS_IS || this == MENDED;
        }
    }

    /** One for each family of the facts, in their order. */
    static List<Declared> all() {
        Map<String, DeclaredKey> keys =
                DeclaredKey.all().stream().collect(Collectors.toMap(DeclaredKey::repository, Function.identity()));
        Map<String, Family> families = Facts.families().stream().collect(Collectors.toMap(Family::toString, f -> f));
        Map<String, Declared> declared = Facts.read("declared.tsv", c -> {
                    Family family = families.get(c[0] + "/" + c[1]);
                    Optional<DeclaredKey> key = Optional.ofNullable(
                            keys.get("io.keywright.realworld." + packageOf(family.system()) + "." + c[2]));
                    How how = How.valueOf(c[3].toUpperCase(Locale.ROOT).replace('-', '_'));
                    return new Declared(family, key, how, c[4]);
                })
                .stream()
                .collect(Collectors.toMap(row -> row.family().toString(), Function.identity()));
        return Facts.families().stream()
                .map(family -> declared.get(family.toString()))
                .toList();
    }

    /** How many repositories there are. */
    static int served() {
        return DeclaredKey.all().size();
    }

    /** The last part of the name of a system's package. */
    static String packageOf(String system) {
        return system.replace("-", "");
    }

    @Override
    public String toString() {
        return family.toString();
    }
}
