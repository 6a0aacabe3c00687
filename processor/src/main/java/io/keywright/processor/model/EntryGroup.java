package io.keywright.processor.model;

import io.keywright.processor.pattern.BoundPattern;
import java.util.List;
import java.util.Locale;

/**
 * A kind of group that the entries of a cache belong to.
 *
 * @param name what it is called in the names of methods
 * @param pattern the proven pattern of the groups' keys, the keyspace's prefix included
 * @param parts the components that a group's key is made of, all of them parts of the entries' keys
 */
public record EntryGroup(String name, BoundPattern pattern, List<KeyPart> parts) {

    public EntryGroup {
        parts = List.copyOf(parts);
    }

    /** The methods of a group of that name. */
    public static List<String> methods(String name) {
        String upper = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return List.of("evict" + upper, "writing" + upper, "writingNoted" + upper);
    }

    /** The method that evicts a group. */
    public String evictMethod() {
        return methods(name).get(0);
    }

    /** The method that does so around a write. */
    public String writingMethod() {
        return methods(name).get(1);
    }

    /** The method that does so around a write that notes it. */
    public String writingNotedMethod() {
        return methods(name).get(2);
    }

    /** The class that writes the groups' keys, inside the entries' codec. */
    public String codecName() {
        return upperName() + "Keys";
    }

    /** The constant that describes it. */
    public String constant() {
        return constant(name);
    }

    /** The constant that describes a group of that name. */
    public static String constant(String name) {
        StringBuilder constant = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            constant.append(i > 0 && Character.isUpperCase(c) ? "_" : "").append(c);
        }
        String upper = constant.toString().toUpperCase(Locale.ROOT);
        return upper.equals("GROUP") ? upper : upper + "_GROUP";
    }

    private String upperName() {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
