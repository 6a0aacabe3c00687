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
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

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

    /**
     * Whether each of its members has a value of its type. If not, the compiler says so itself; what it wrote instead
     * can't be read.
     */
    public boolean isWhole() {
        for (Element enclosed : mirror.getAnnotationType().asElement().getEnclosedElements()) {
            if (enclosed instanceof ExecutableElement member) {
                AnnotationValue value = written(member.getSimpleName());
                if (value == null ? member.getDefaultValue() == null : isBroken(value)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isBroken(AnnotationValue value) {
        return value.getValue() instanceof List<?> list
                ? list.stream().anyMatch(element -> isBroken((AnnotationValue) element))
                : value.getValue().equals("<error>") // so say both javac and ECJ
                        || (value.getValue() instanceof TypeMirror type && type.getKind() == TypeKind.ERROR);
    }

    /** Whether its type stands in that package. */
    boolean isOfPackage(String name) {
        Element type = mirror.getAnnotationType().asElement();
        while (type.getEnclosingElement() instanceof TypeElement outer) {
            type = outer;
        }
        return ((TypeElement) type).getQualifiedName().contentEquals(name + "." + type.getSimpleName());
    }

    /** It and, if it is a container, the annotations in it. */
    List<DeclaredAnnotation> withContained() {
        List<DeclaredAnnotation> all = new ArrayList<>(List.of(this));
        AnnotationValue value = written("value");
        if (value != null && value.getValue() instanceof List<?> contained) {
            for (Object element : contained) {
                if (((AnnotationValue) element).getValue() instanceof AnnotationMirror nested) {
                    all.add(new DeclaredAnnotation(this.element, nested));
                }
            }
        }
        return all;
    }

    /** A value of type String; the default where none is written. */
    public String text(String member) {
        return (String) raw(member).getValue();
    }

    /** A value that is an array of Strings. */
    public List<String> texts(String member) {
        return ((List<?>) raw(member).getValue())
                .stream()
                        .map(value -> (String) ((AnnotationValue) value).getValue())
                        .toList();
    }

    /** A value that is an array of annotations. */
    List<DeclaredAnnotation> annotations(String member) {
        return ((List<?>) raw(member).getValue())
                .stream()
                        .map(value -> new DeclaredAnnotation(
                                element, (AnnotationMirror) ((AnnotationValue) value).getValue()))
                        .toList();
    }

    /** A value of type int. */
    public int number(String member) {
        return (Integer) raw(member).getValue();
    }

    /** A value of type double. */
    public double decimal(String member) {
        return (Double) raw(member).getValue();
    }

    /** A value of type boolean. */
    public boolean flag(String member) {
        return (Boolean) raw(member).getValue();
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

    /** Whether a value is written, rather than left to its default. */
    public boolean declares(String member) {
        return written(member) != null;
    }

    /** The place of a value: the value where it is written, else the annotation. */
    public Place place(String member) {
        AnnotationValue value = written(member);
        return value == null ? place() : new Place(element, mirror, value);
    }

    /** The place of the annotation. */
    public Place place() {
        return Place.of(element, mirror);
    }

    private @Nullable AnnotationValue written(CharSequence member) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(member)) {
                return entry.getValue();
            }
        }
        return null;
    }

    private AnnotationValue raw(String member) {
        AnnotationValue written = written(member);
        if (written != null) {
            return written;
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
