package io.keywright.processor.model;

/** What a component of an element is, beside its member. */
public enum Role {
    /** Orders the members of a SORTED_SET. */
    SCORE,
    /** What a counter of a BITMAP has counted. */
    COUNT,
    /** Where a member of a GEO is, from west to east. */
    LONGITUDE,
    /** Where a member of a GEO is, from south to north. */
    LATITUDE
}
