package io.keywright.processor.model;

import java.util.List;

/**
 * What the documents say of a schema's data structure.
 *
 * @param name the Redis type as the key table shows it: {@code HASH (map)}
 * @param kind the type and how it is used, with its article: {@code a HASH with one field a component}
 * @param decision what its use means for readers and writers, a sentence without its first capital
 * @param element what one element is called; empty where a key holds one value
 * @param forms how the server keeps the elements, the most compact form first; empty where a key holds one value
 * @param ownBytes the bytes that a key takes at most where the type alone says so; 0 where the value does
 */
public record Structure(
        String name, String kind, String decision, String element, List<ServerForm> forms, int ownBytes) {

    public Structure {
        forms = List.copyOf(forms);
    }

    /** A structure that holds any number of elements. */
    public Structure(String name, String kind, String decision, String element, List<ServerForm> forms) {
        this(name, kind, decision, element, forms, 0);
    }

    /** A structure that holds one value. */
    public static Structure ofOne(String name, String kind, String decision) {
        return ofOne(name, kind, decision, 0);
    }

    /** A structure that holds one value, of a size that it has whatever is written. */
    public static Structure ofOne(String name, String kind, String decision, int ownBytes) {
        return new Structure(name, kind, decision, "", List.of(), ownBytes);
    }

    /** What a bound counts: a map's entry is one field, a bitmap holds bits or counters. */
    public String bounded() {
        return switch (element) {
            case "entry" -> name.equals("STREAM") ? element : "field";
            case "" -> name.equals("BITMAP") ? "bit" : "counter";
            default -> element;
        };
    }

    /** What several elements are called. */
    public String elements() {
        return element.endsWith("y") ? element.substring(0, element.length() - 1) + "ies" : element + "s";
    }

    /** Whether a key holds one domain object; a HYPERLOGLOG and a BITMAP keep no element, but are made of many. */
    public boolean isWhole() {
        return !isCollection() && ownBytes == 0 && !name.equals("BITMAP");
    }

    /** Whether a key holds any number of elements. */
    public boolean isCollection() {
        return !element.isEmpty();
    }
}
