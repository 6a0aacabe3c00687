package io.keywright.annotation;

/** The Redis data type that a key holds. */
public enum RedisType {
    /** One value: a document, or a lone {@link Value} component stored bare. */
    STRING,

    /**
     * Fields and values: a record with one field a component, or, with a {@link Field} component, a map whose entries
     * are the domain objects.
     */
    HASH
}
