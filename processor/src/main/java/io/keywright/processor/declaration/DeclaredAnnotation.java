package io.keywright.processor.declaration;

import io.keywright.processor.diagnostics.Place;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * One annotation as it stands on an element: its values, with defaults, and the place of each.
 *
 * @param element the annotated element
 * @param mirror the annotation
 */
public record DeclaredAnnotation(Element element, AnnotationMirror mirror) {

    /** The annotation of that type on the element, if it is there. */
    public static Optional<DeclaredAnnotation> find(Element element, Class<? extends Annotation> type) {
        return element.getAnnotationMirrors().stream()
                .filter(mirror -> isOf(mirror, type.getCanonicalName()))
                .findFirst()
                .map(mirror -> new DeclaredAnnotation(element, mirror));
    }

    /** The annotations of a repeatable type, alone or in their container, in the order of the source. */
    public static List<DeclaredAnnotation> findAll(
            Element element, Class<? extends Annotation> type, Class<? extends Annotation> container) {
        List<DeclaredAnnotation> all = new ArrayList<>();
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (isOf(mirror, type.getCanonicalName())) {
                all.add(new DeclaredAnnotation(element, mirror));
            } else if (isOf(mirror, container.getCanonicalName())) {
                List<?> contained = (List<?>)
                        new DeclaredAnnotation(element, mirror).raw("value").getValue();
                for (Object value : contained) {
                    AnnotationMirror nested = (AnnotationMirror) ((AnnotationValue) value).getValue();
                    all.add(new DeclaredAnnotation(element, nested));
                }
            }
        }
        return all;
    }

    /** A value of type String; the default where none is written. */
    public String text(String member) {
        return (String) raw(member).getValue();
    }

    /** A value of type int. */
    public int number(String member) {
        return (Integer) raw(member).getValue();
    }

    /** A value of an enum type. */
    public <E extends Enum<E>> E constant(String member, Class<E> type) {
        VariableElement constant = (VariableElement) raw(member).getValue();
        return Enum.valueOf(type, constant.getSimpleName().toString());
    }

    /** A value of type {@code Class}. */
    public TypeMirror type(String member) {
        return (TypeMirror) raw(member).getValue();
    }

    /** The place of a value: the value where it is written, else the annotation. */
    public Place place(String member) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(member)) {
                return new Place(element, mirror, entry.getValue());
            }
        }
        return place();
    }

    /** The place of the annotation. */
    public Place place() {
        return Place.of(element, mirror);
    }

    private AnnotationValue raw(String member) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(member)) {
                return entry.getValue();
            }
        }
        for (Element enclosed : mirror.getAnnotationType().asElement().getEnclosedElements()) {
            if (enclosed instanceof ExecutableElement method
                    && method.getSimpleName().contentEquals(member)
                    && method.getDefaultValue() != null) {
                return method.getDefaultValue();
            }
        }
        throw new IllegalArgumentException("No value for " + member + " in " + mirror);
    }

    private static boolean isOf(AnnotationMirror mirror, String canonicalName) {
        DeclaredType type = mirror.getAnnotationType();
        return ((TypeElement) type.asElement()).getQualifiedName().contentEquals(canonicalName);
    }
}
