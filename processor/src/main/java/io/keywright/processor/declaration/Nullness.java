package io.keywright.processor.declaration;

import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds annotations that say that a value may be null: any whose simple name is {@code Nullable}, of whatever library.
 */
final class Nullness {

    private Nullness() {}

    /** True if one of the elements, or its type, is annotated. */
    static boolean isNullable(@Nullable Element... elements) {
        for (Element element : elements) {
            if (element != null && (isAnnotated(element) || isAnnotated(element.asType()))) {
                return true;
            }
        }
        return false;
    }

    /** True if it is annotated itself. */
    static boolean isAnnotated(AnnotatedConstruct construct) {
        return construct.getAnnotationMirrors().stream()
                .anyMatch(annotation -> annotation
                        .getAnnotationType()
                        .asElement()
                        .getSimpleName()
                        .contentEquals("Nullable"));
    }
}
