package io.keywright.processor.declaration;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.keywright.annotation.StoredAs;
import io.keywright.processor.model.KeyPart.Absence;
import io.keywright.processor.model.KeyPart.Wrapper;
import io.keywright.processor.pattern.PartType;
import io.keywright.processor.pattern.TemporalKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads what a component is to the key language. */
public final class PartTypeReader {

    private PartTypeReader() {}

    /**
     * A component as a part of a key.
     *
     * @param mirror its Java type, without {@code Optional}
     * @param type the same for JavaPoet
     * @param partType what it is to the pattern
     * @param absence how it says that it is not there
     * @param wrapper the record around the value, where the type is one
     * @param inner the type of the value in it
     */
    public record Part(
            TypeMirror mirror,
            TypeName type,
            PartType partType,
            Absence absence,
            Optional<Wrapper> wrapper,
            Optional<TypeMirror> inner) {

        /** The types that generated code names. */
        public List<TypeMirror> named() {
            return Stream.concat(Stream.of(mirror), inner.stream()).toList();
        }
    }

    /**
     * Whether the compiler knows all that a component is made of; if not, another processor may still generate it, and
     * it can't be read yet.
     */
    public static boolean isResolved(ComponentDeclaration component) {
        TypeMirror type = component.component().type();
        if (isNamed(type, "java.util.Optional")
                && !((DeclaredType) type).getTypeArguments().isEmpty()) {
            type = ((DeclaredType) type).getTypeArguments().get(0);
        }
        return isUnderstood(type)
                && wrapped(type).stream()
                        .allMatch(inner -> KeyDeclarationReader.isKnown(inner.asType()) && isUnderstood(inner.asType()));
    }

    private static boolean isUnderstood(TypeMirror type) {
        return !(type instanceof DeclaredType declared)
                || KeyDeclarationReader.hasWholeMembers((TypeElement) declared.asElement());
    }

    /** Reads a component; empty if no placeholder can hold its type, or what it is made of is not known yet. */
    public static Optional<Part> read(ComponentDeclaration component) {
        if (!isResolved(component)) {
            return Optional.empty();
        }
        TypeMirror type = component.component().type();
        Absence absence = component.component().nullable() ? Absence.NULL : Absence.NEVER;
        if (isNamed(type, "java.util.Optional")
                && !((DeclaredType) type).getTypeArguments().isEmpty()) {
            type = ((DeclaredType) type).getTypeArguments().get(0);
            absence = Absence.EMPTY;
        }
        Absence found = absence;
        TypeMirror present = type;
        TypeName name = TypeName.get(type).withoutAnnotations();
        Optional<String> alphabet = component.keyPart().map(part -> part.text("alphabet"));
        if (alphabet.isPresent()) {
            return Optional.of(new Part(
                    present, name, new PartType.Custom(alphabet.get()), found, Optional.empty(), Optional.empty()));
        }
        Optional<PartType> direct = partType(type);
        if (direct.isPresent()) {
            return direct.map(part -> new Part(present, name, part, found, Optional.empty(), Optional.empty()));
        }
        return wrapped(type)
                .flatMap(inner -> partType(inner.asType())
                        .map(part -> new Part(
                                present,
                                name,
                                part,
                                found,
                                Optional.of(new Wrapper(
                                        name,
                                        inner.getSimpleName().toString(),
                                        TypeName.get(inner.asType()).withoutAnnotations())),
                                Optional.of(inner.asType()))));
    }

    private static Optional<PartType> partType(TypeMirror type) {
        return switch (type.getKind()) {
            case BYTE -> Optional.of(new PartType.IntegerNumber(8));
            case SHORT -> Optional.of(new PartType.IntegerNumber(16));
            case INT -> Optional.of(new PartType.IntegerNumber(32));
            case LONG -> Optional.of(new PartType.IntegerNumber(64));
            case BOOLEAN -> Optional.of(new PartType.Bool());
            case ARRAY ->
                ((ArrayType) type).getComponentType().getKind() == TypeKind.BYTE
                        ? Optional.of(new PartType.Bytes())
                        : Optional.empty();
            case DECLARED -> declared((TypeElement) ((DeclaredType) type).asElement());
            default -> Optional.empty();
        };
    }

    private static Optional<PartType> declared(TypeElement type) {
        if (type.getKind() == ElementKind.ENUM) {
            return Optional.of(new PartType.EnumConstants(storedNames(type)));
        }
        return Optional.ofNullable(
                switch (type.getQualifiedName().toString()) {
                    case "java.lang.Byte" -> new PartType.IntegerNumber(8);
                    case "java.lang.Short" -> new PartType.IntegerNumber(16);
                    case "java.lang.Integer" -> new PartType.IntegerNumber(32);
                    case "java.lang.Long" -> new PartType.IntegerNumber(64);
                    case "java.lang.Boolean" -> new PartType.Bool();
                    case "java.lang.String" -> new PartType.Text();
                    case "java.util.UUID" -> new PartType.Uuid();
                    case "java.time.LocalDate" -> new PartType.Temporal(TemporalKind.LOCAL_DATE);
                    case "java.time.YearMonth" -> new PartType.Temporal(TemporalKind.YEAR_MONTH);
                    case "java.time.Year" -> new PartType.Temporal(TemporalKind.YEAR);
                    case "java.time.LocalDateTime" -> new PartType.Temporal(TemporalKind.LOCAL_DATE_TIME);
                    case "java.time.Instant" -> new PartType.Temporal(TemporalKind.INSTANT);
                    default -> null;
                });
    }

    private static Map<String, String> storedNames(TypeElement type) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Element constant : type.getEnclosedElements()) {
            if (constant.getKind() == ElementKind.ENUM_CONSTANT) {
                String name = constant.getSimpleName().toString();
                StoredAs stored = constant.getAnnotation(StoredAs.class);
                names.put(name, stored == null ? name : stored.value());
            }
        }
        return names;
    }

    /** The only component of a record without type parameters. */
    private static Optional<RecordComponentElement> wrapped(TypeMirror type) {
        if (!(type instanceof DeclaredType declared)
                || declared.asElement().getKind() != ElementKind.RECORD
                || !declared.getTypeArguments().isEmpty()) {
            return Optional.empty();
        }
        List<RecordComponentElement> components =
                ElementFilter.recordComponentsIn(declared.asElement().getEnclosedElements());
        return components.size() == 1 ? Optional.of(components.get(0)) : Optional.empty();
    }

    /** The class of a codec member of an annotation, as a name. */
    public static ClassName className(TypeMirror type) {
        return ClassName.get((TypeElement) ((DeclaredType) type).asElement());
    }

    private static boolean isNamed(TypeMirror type, String name) {
        return type instanceof DeclaredType declared
                && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(name);
    }
}
