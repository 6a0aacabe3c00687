package io.keywright.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** The targets that are keys of a schema, or groups of its entries. */
    public Stream<Target> of(KeySchema schema, Optional<EntryGroup> group) {
        return targets.stream()
                .filter(target -> target.cache().equals(schema.repository())
                        && target.group().equals(group));
    }

    /**
     * The key of one cache, or of a group of its entries.
     *
     * @param schema what is cached
     * @param group the group that is evicted, in place of a single key
     * @param parts where the change has each part of the key, in the order of the pattern
     */
    public record Target(KeySchema schema, Optional<EntryGroup> group, List<Source> parts) {

        public Target {
            parts = List.copyOf(parts);
        }

        /** What the key is made of. */
        public KeyShape key() {
            return group.map(schema::key).orElseGet(schema::key);
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
