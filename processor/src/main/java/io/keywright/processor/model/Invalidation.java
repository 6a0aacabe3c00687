package io.keywright.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * A change and the cached keys that it evicts: what the generated class and the document say of it.
 *
 * @param change the type that stands for the change
 * @param evictions the class to generate
 * @param targets the keys, in the order of their declaration
 */
public record Invalidation(ClassName change, ClassName evictions, List<Target> targets) {

    public Invalidation {
        targets = List.copyOf(targets);
    }

    /**
     * The key of one cache.
     *
     * @param schema what is cached
     * @param parts where the change has each part of the key, in the order of the pattern
     */
    public record Target(KeySchema schema, List<Source> parts) {

        public Target {
            parts = List.copyOf(parts);
        }

        /** The generated cache. */
        public ClassName cache() {
            return schema.repository();
        }
    }

    /**
     * A component of the change.
     *
     * @param component its name
     * @param access how it is read
     */
    public record Source(String component, Access access) {}
}
