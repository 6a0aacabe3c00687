package io.keywright.processor.diagnostics;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where a problem stands: the narrowest of an annotation's value, an annotation, or an element.
 *
 * @param element the element; for a record component its backing field, the only one of the three that has a position
 *     on JDK 17
 */
public record Place(
        Element element,
        @Nullable AnnotationMirror annotation,
        @Nullable AnnotationValue value) {

    /** The element itself. */
    public static Place of(Element element) {
        return new Place(element, null, null);
    }

    /** An annotation of the element. */
    public static Place of(Element element, AnnotationMirror annotation) {
        return new Place(element, annotation, null);
    }
}
