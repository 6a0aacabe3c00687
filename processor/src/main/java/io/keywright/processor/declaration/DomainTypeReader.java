package io.keywright.processor.declaration;

import java.util.Optional;
import java.util.function.Consumer;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Finds the components of a domain type and the way it is made: a record's canonical constructor, a class's constructor
 * whose parameters its properties answer to by name and type, or a constructor without parameters and setters.
 */
public final class DomainTypeReader {

    /** The rule that everything here breaks. */
    public static final String RULE = "UnsupportedType";

    public DomainTypeReader(Elements elements, Types types, String packageName, Consumer<ReadProblem> problems) {}

    /** The type of a declaration without type parameters, or empty after a problem was reported. */
    public Optional<DomainType> read(TypeElement element) {
        return Optional.empty();
    }

    /**
     * A type, or empty after a problem was reported.
     *
     * @param site what a message about the type itself belongs on
     */
    public Optional<DomainType> read(DeclaredType type, Element site) {
        return Optional.empty();
    }
}
