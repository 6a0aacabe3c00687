package io.keywright.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares, in {@code package-info.java}, what the keys of a package and of its subpackages have in common. The nearest
 * enclosing package that bears it counts.
 */
@Documented
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.CLASS)
public @interface Keyspace {

    /**
     * The first segment of every key: the {@code app} of {@code app:module:id}. It is joined to each pattern by
     * {@link #delimiter()}. Empty: patterns stand alone.
     */
    String name();

    /** What stands between the segments of a key; the {@code Naming} rule reads keys by it. */
    String delimiter() default ":";

    /** The jitter of keys that declare none of their own: a percentage from {@code 0%} to {@code 50%}. */
    String jitter() default "10%";

    /** How documents are encoded where {@link Serialized} does not say otherwise. */
    ValueFormat format() default ValueFormat.JSON;

    /** The letters of constant segments, for the {@code Naming} rule. */
    SegmentCase segments() default SegmentCase.LOWER;

    /**
     * How many segments a key has at least, the keyspace's name included, for the {@code Naming} rule: 3 for
     * {@code app:module:id}. 0: any number.
     */
    int minimalDepth() default 0;

    /** What the keyspace's server evicts when it is full, so that the compiler sees what that does to each key. */
    Eviction eviction() default Eviction.UNDECLARED;

    /** What the keyspace's server keeps on disk, so that the compiler sees what that does to {@link Durable} data. */
    Persistence persistence() default Persistence.UNDECLARED;

    /** How the keys are spread over servers, so that the compiler sees which commands can name several of them. */
    Topology topology() default Topology.UNDECLARED;
}
