package io.keywright.processor.model;

import java.util.List;

/**
 * One declaration, as the index of its module writes it.
 *
 * @param type the declaring type's canonical name
 * @param redisType what Redis keeps under the keys
 * @param prefix what stands before the pattern
 * @param pattern the pattern as written
 * @param parts the components' names and types
 */
public record IndexEntry(String type, String redisType, String prefix, String pattern, List<String> parts) {

    public IndexEntry {
        parts = List.copyOf(parts);
    }

    /** The type's simple name, for messages. */
    public String simpleName() {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
