package io.keywright.processor.declaration;

import io.keywright.annotation.Invalidates;
import io.keywright.processor.diagnostics.Problems;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads what a type that stands for a change says it invalidates. */
public final class InvalidationReader {

    private final Elements elements;
    private final Types types;

    public InvalidationReader(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /** The declarations on a type, in the order of the source. */
    public List<DeclaredAnnotation> annotations(TypeElement type) {
        return DeclaredAnnotation.findAll(type, Invalidates.class, Invalidates.Container.class);
    }

    /** The type's components; empty where the compiler does not know all that it names, or after a problem. */
    public Optional<ReadableType> read(TypeElement type, Problems problems) {
        if (!new KeyDeclarationReader(elements, types).isResolved(type)) {
            return Optional.empty();
        }
        String packageName = elements.getPackageOf(type).getQualifiedName().toString();
        return new DomainTypeReader(
                        elements, types, packageName, problem -> problems.add(KeyDeclarationReader.asProblem(problem)))
                .readOnly(type);
    }
}
