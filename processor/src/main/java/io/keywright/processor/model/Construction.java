package io.keywright.processor.model;

import java.util.List;

/** How an object is made from its components. */
public sealed interface Construction {

    /** By a constructor that takes all components, in their order. */
    record ByConstructor() implements Construction {}

    /**
     * By the constructor without parameters, and then by setters.
     *
     * @param setters one for each component, in their order
     */
    record BySetters(List<Access> setters) implements Construction {

        public BySetters {
            setters = List.copyOf(setters);
        }
    }
}
