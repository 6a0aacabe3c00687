package io.keywright.processor.declaration;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * What another module says of its keys.
 *
 * @param index the type that says it
 * @param module the named module that it stands in; empty for a class path
 * @param format the version of the entries' form
 * @param owner the name of the module or project
 * @param entries its declarations; none where the format is not known
 */
public record IndexedKeyspace(ClassName index, String module, int format, String owner, List<Entry> entries) {

    public IndexedKeyspace {
        entries = List.copyOf(entries);
    }

    /**
     * One declaration, as the index writes it.
     *
     * @param type the declaring type's canonical name
     * @param redisType what Redis keeps under the keys
     * @param prefix what stands before the pattern
     * @param pattern the pattern as written
     * @param parts the components' names and types
     */
    public record Entry(String type, String redisType, String prefix, String pattern, List<String> parts) {

        public Entry {
            parts = List.copyOf(parts);
        }

        /** The type's simple name, for messages. */
        public String simpleName() {
            return type.substring(type.lastIndexOf('.') + 1);
        }
    }
}
