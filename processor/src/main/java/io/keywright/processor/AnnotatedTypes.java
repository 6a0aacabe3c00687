package io.keywright.processor;

import io.keywright.annotation.RedisKey;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** The types that a round brings, in an order of their own: javac's is that of its arguments. */
final class AnnotatedTypes {

    /** The names of the annotations that the processors of repositories and of the keyspace ask for. */
    static final Set<String> ANNOTATIONS =
            Set.of(RedisKey.class.getCanonicalName(), RedisKey.Container.class.getCanonicalName());

    private AnnotatedTypes() {}

    /** The annotated types, by qualified name. */
    static List<TypeElement> in(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return annotatedWith(ANNOTATIONS, annotations, round);
    }

    /**
     * The types that bear any of some annotations. A round without them, such as the one that brings the repositories,
     * is not searched: to look through all that was generated costs as much as to generate it.
     *
     * @param present the annotations that the round has
     */
    static List<TypeElement> annotatedWith(
            Set<String> names, Set<? extends TypeElement> present, RoundEnvironment round) {
        TypeElement[] annotations = present.stream()
                .filter(annotation ->
                        names.contains(annotation.getQualifiedName().toString()))
                .toArray(TypeElement[]::new);
        if (annotations.length == 0) {
            return List.of();
        }
        return round.getElementsAnnotatedWithAny(annotations).stream()
                .filter(TypeElement.class::isInstance)
                .map(TypeElement.class::cast)
                .sorted(Comparator.comparing(type -> type.getQualifiedName().toString()))
                .toList();
    }

    /** Whether the type declares a key. */
    static boolean isAnnotated(TypeElement type) {
        return type.getAnnotation(RedisKey.class) != null || type.getAnnotation(RedisKey.Container.class) != null;
    }

    /** The types and the package that a type stands in. */
    static Stream<Element> around(TypeElement type) {
        return Stream.iterate(
                type.getEnclosingElement(),
                element -> element instanceof QualifiedNameable && !(element instanceof ModuleElement),
                Element::getEnclosingElement);
    }

    /** Whether a type that stands in the type declares a key. */
    static boolean isAround(TypeElement type) {
        return ElementFilter.typesIn(type.getEnclosedElements()).stream()
                .anyMatch(nested -> isAnnotated(nested) || isAround(nested));
    }

    /** Whether the type can be seen from every package, so that its repository may be too. */
    static boolean isPublic(TypeElement type) {
        for (Element at = type; at instanceof TypeElement; at = at.getEnclosingElement()) {
            if (!at.getModifiers().contains(Modifier.PUBLIC)) {
                return false;
            }
        }
        return true;
    }
}
