package io.keywright.processor.model;

/** The member by which a component is read or set: a method, or the field itself. */
public record Access(String member, boolean isMethod) {

    /** By the method of that name. */
    public static Access method(String name) {
        return new Access(name, true);
    }

    /** By the field of that name. */
    public static Access field(String name) {
        return new Access(name, false);
    }
}
