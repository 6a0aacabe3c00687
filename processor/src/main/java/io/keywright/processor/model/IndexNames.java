package io.keywright.processor.model;

import com.palantir.javapoet.ClassName;

/**
 * Where the index of a module stands, so that the modules that depend on it find it without being told.
 *
 * <p>A package is what a compiler can list, on a class path over all of its entries. Named modules may not share a
 * package, not even one that none of them exports, so that each has one of its own.
 */
public final class IndexNames {

    /** The version of the index's form. */
    public static final int FORMAT = 1;

    /** Not below io.keywright: javac would take a module's own, empty package of that name for the runtime's. */
    private static final String PACKAGE = "keywright.index";

    private IndexNames() {}

    /** The package of the index; {@code module} is empty for a class path. */
    public static String packageOf(String module) {
        return module.isEmpty() ? PACKAGE : PACKAGE + "." + module;
    }

    /**
     * The index of those types of which this is the first by name. No other module has a type of that name, so none has
     * an index of this one; and it stays the same as long as the first type does.
     */
    public static ClassName of(String module, String firstType) {
        return ClassName.get(
                packageOf(module), "Of_" + firstType.replace("_", "__").replace('.', '_'));
    }
}
