package io.keywright.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * What a cache knows of its entries beyond how they are written: by the names of the runtime's {@code EntryTraits}.
 *
 * @param groups the groups that they belong to, in the order in which they are stamped with them
 * @param version the component that says how new a value is, where writes put values into the cache
 */
public record CacheTraits(List<EntryGroup> groups, Optional<Version> version) {

    /** Of entries that belong to no group, and that writes evict. */
    public static final CacheTraits NONE = new CacheTraits(List.of(), Optional.empty());

    public CacheTraits {
        groups = List.copyOf(groups);
    }

    /**
     * A component that says how new a value is.
     *
     * @param component its name
     * @param access how it is read
     */
    public record Version(String component, Access access) {}

    /** Whether writes put values into the cache. */
    public boolean isWrittenThrough() {
        return version.isPresent();
    }
}
