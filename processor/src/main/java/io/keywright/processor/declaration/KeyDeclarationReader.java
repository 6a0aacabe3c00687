package io.keywright.processor.declaration;

import io.keywright.annotation.RedisKey;
import io.keywright.processor.diagnostics.Place;
import io.keywright.processor.diagnostics.Problem;
import io.keywright.processor.diagnostics.Problems;
import io.keywright.processor.diagnostics.Rule;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads what stands on an annotated type. */
public final class KeyDeclarationReader {

    private final Elements elements;
    private final Types types;

    public KeyDeclarationReader(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /** Whether the types of all components are known; if not, another processor may still generate them. */
    public boolean isResolved(TypeElement type) {
        return type.getEnclosedElements().stream()
                .allMatch(member -> member.asType().getKind() != TypeKind.ERROR);
    }

    /** The declarations on a type, in the order of the source; none after a problem with the type itself. */
    public List<KeyDeclaration> read(TypeElement type, Problems problems) {
        String packageName = elements.getPackageOf(type).getQualifiedName().toString();
        Optional<DomainType> domain = new DomainTypeReader(
                        elements, types, packageName, problem -> problems.add(asProblem(problem)))
                .read(type);
        if (domain.isEmpty()) {
            return List.of();
        }
        KeyspaceDeclaration keyspace = KeyspaceDeclaration.of(type, elements);
        List<ComponentDeclaration> components = domain.get().components().stream()
                .map(ComponentDeclaration::new)
                .toList();
        String summary = JavadocText.summary(elements.getDocComment(type));
        return DeclaredAnnotation.findAll(type, RedisKey.class, RedisKey.Container.class).stream()
                .map(key -> new KeyDeclaration(type, key, keyspace, domain.get(), components, summary))
                .toList();
    }

    /** What a reader of types found, as a problem. */
    public static Problem asProblem(ReadProblem problem) {
        Rule rule = Rule.byId(problem.rule());
        return Problem.of(rule, Place.of(problem.element()), problem.message(), "Fix: " + problem.fix());
    }
}
