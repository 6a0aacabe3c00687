package io.keywright.processor.declaration;

import io.keywright.annotation.RedisKey;
import io.keywright.processor.diagnostics.Place;
import io.keywright.processor.diagnostics.Problem;
import io.keywright.processor.diagnostics.Problems;
import io.keywright.processor.diagnostics.Rule;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads what stands on an annotated type. */
public final class KeyDeclarationReader {

    static final String ANNOTATIONS = RedisKey.class.getPackageName();

    private final Elements elements;
    private final Types types;

    public KeyDeclarationReader(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /**
     * Whether the compiler knows all that the type, its keyspace, its superclasses and their fields name; if not, another
     * processor may still generate it.
     */
    public boolean isResolved(TypeElement type) {
        if (!hasWholeAnnotations(type)
                || !KeyspaceDeclaration.isKnown(type, elements)
                || !Superclasses.areKnown(type)) {
            return false;
        }
        return Superclasses.downTo(type).stream()
                .flatMap(owner -> ElementFilter.fieldsIn(owner.getEnclosedElements()).stream())
                .allMatch(field -> hasWholeAnnotations(field) && isKnown(field.asType()));
    }

    /**
     * Whether the compiler knows the superclasses of a type that a value is made of, and all that annotations say on it
     * and on what it stores; if not, another processor may still generate it.
     */
    static boolean isUnderstood(TypeElement type) {
        return Superclasses.areKnown(type)
                && Superclasses.downTo(type).stream().allMatch(KeyDeclarationReader::hasWholeMembers);
    }

    /** Whether the annotations on a type, on its fields, components and constants have all their values. */
    static boolean hasWholeMembers(TypeElement type) {
        return hasWholeAnnotations(type)
                && type.getEnclosedElements().stream()
                        .filter(member -> member.getKind().isField() || member.getKind() == ElementKind.RECORD_COMPONENT)
                        .allMatch(KeyDeclarationReader::hasWholeAnnotations);
    }

    /** Whether the annotations on an element have all their values, which can't be read before. */
    static boolean hasWholeAnnotations(Element element) {
        return element.getAnnotationMirrors().stream()
                .map(mirror -> new DeclaredAnnotation(element, mirror))
                .filter(annotation -> annotation.isOfPackage(ANNOTATIONS))
                .flatMap(annotation -> annotation.withContained().stream())
                .allMatch(DeclaredAnnotation::isWhole);
    }

    /** Whether the compiler knows a type and its type arguments. */
    static boolean isKnown(TypeMirror type) {
        if (type.getKind() == TypeKind.ERROR) {
            return false;
        }
        if (type instanceof ArrayType array) {
            return isKnown(array.getComponentType());
        }
        return !(type instanceof DeclaredType declared)
                || declared.getTypeArguments().stream().allMatch(KeyDeclarationReader::isKnown);
    }

    /** The declarations on a type, in the order of the source; none after a problem with the type itself. */
    public List<KeyDeclaration> read(TypeElement type, Problems problems) {
        if (!isResolved(type)) {
            return List.of();
        }
        if (!type.getTypeParameters().isEmpty()) {
            problems.add(Problem.of(
                    Rule.UNSUPPORTED_TYPE,
                    Place.of(type),
                    "'" + type.getSimpleName() + "' has type parameters, which leave open what is stored",
                    "Fix: put in the types, or annotate a record without type parameters around this one."));
            return List.of();
        }
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
        return Problem.of(
                Rule.byId(problem.rule()), Place.of(problem.element()), problem.message(), Problem.fix(problem.fix()));
    }
}
