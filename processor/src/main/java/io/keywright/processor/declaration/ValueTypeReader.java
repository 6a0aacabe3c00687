package io.keywright.processor.declaration;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.keywright.processor.model.ObjectShape;
import io.keywright.processor.model.ScalarKind;
import io.keywright.processor.model.ValueModel;
import io.keywright.processor.model.ValueType;
import io.keywright.processor.model.ValueType.OptionalKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Reads how values are stored from their Java types, and gathers the shapes of all types on the way. One instance
 * serves one declared type.
 *
 * <p>Every type that has no form is reported, once; nothing is passed over.
 */
public final class ValueTypeReader {

    private final ShapeReader shapes;
    private final CodecReader codecs;
    private final Rejection rejection;

    private boolean unresolved;

    /**
     * A reader for code that is generated into one package.
     *
     * @param packageName that package: what it can't call is not used
     */
    public ValueTypeReader(Elements elements, Types types, String packageName, Consumer<ReadProblem> problems) {
        this.rejection = new Rejection(new Accessibility(packageName), problems);
        this.shapes = new ShapeReader(
                new DomainTypeReader(elements, types, packageName, problems),
                new SealedTypeReader(types, rejection),
                rejection,
                this::component,
                () -> unresolved = true);
        this.codecs = new CodecReader(types, rejection);
    }

    /** How one component is stored, or empty after problems were reported. */
    public Optional<ValueType> read(DomainComponent component) {
        ValueType value = component(component);
        return shapes.discriminatorsAreFree() ? Optional.ofNullable(value) : Optional.empty();
    }

    /**
     * The shape of a whole document, or empty after problems were reported.
     *
     * @param given the names of the components that are not stored in it
     */
    public Optional<ObjectShape> document(DomainType type, Set<String> given) {
        ObjectShape shape = shapes.shape(type, given);
        return shapes.discriminatorsAreFree() ? Optional.ofNullable(shape) : Optional.empty();
    }

    /** The shapes of all types that were met so far; whole only if no problem was reported. */
    public ValueModel model() {
        return shapes.model();
    }

    /**
     * True if a type was met that does not exist, or not yet: another processor may generate it. No problem is reported
     * for it, since javac reports it if it stays away.
     */
    public boolean isUnresolved() {
        return unresolved;
    }

    /** How one component is stored, or null after problems were reported. */
    @Nullable
    ValueType component(DomainComponent component) {
        Element site = component.element();
        if (component.nullable() && component.type().getKind().isPrimitive()) {
            return rejection.reject(
                    site,
                    "Component `" + component.name() + "` is @Nullable, but a primitive "
                            + component.typeName().withoutAnnotations() + " is never null.",
                    "Leave out @Nullable, or declare it as "
                            + component.typeName().withoutAnnotations().box() + ".");
        }
        if (!KeyDeclarationReader.hasWholeAnnotations(site)) {
            unresolved = true;
            return null;
        }
        DeclaredType codec = codecs.codecOf(site);
        if (component.type() instanceof DeclaredType type && codec == null) {
            OptionalKind optional = KnownTypes.OPTIONALS.get(name(type));
            if (optional != null) {
                return component.nullable()
                        ? rejection.reject(
                                site,
                                "Component `" + component.name() + "` is an Optional that may be null.",
                                "Leave out @Nullable: what is absent is empty.")
                        : optional(optional, type, site);
            }
        }
        ValueType value = codec == null ? type(component.type(), site) : codecs.read(codec, component.type(), site);
        return value != null && component.nullable() ? new ValueType.NullableOf(value) : value;
    }

    private @Nullable ValueType optional(OptionalKind kind, DeclaredType type, Element site) {
        ScalarKind scalar = switch (kind) {
            case OBJECT -> null;
            case INT -> ScalarKind.INT;
            case LONG -> ScalarKind.LONG;
            case DOUBLE -> ScalarKind.DOUBLE;
        };
        if (scalar != null) {
            return new ValueType.OptionalOf(kind, new ValueType.Scalar(scalar));
        }
        ValueType value =
                hasArguments(type, site) ? type(type.getTypeArguments().get(0), site) : null;
        return value == null ? null : new ValueType.OptionalOf(kind, value);
    }

    private @Nullable ValueType type(TypeMirror type, Element site) {
        ScalarKind primitive = KnownTypes.PRIMITIVES.get(type.getKind());
        if (primitive != null) {
            return new ValueType.Scalar(primitive);
        }
        return switch (type.getKind()) {
            case ARRAY -> array((ArrayType) type, site);
            case DECLARED -> declared((DeclaredType) type, site);
            case ERROR -> {
                unresolved = true;
                yield null;
            }
            case WILDCARD ->
                rejection.reject(
                        site, "Type argument `" + type + "` leaves open what is stored.", "Name the type itself.");
            case TYPEVAR ->
                rejection.reject(
                        site,
                        "Type variable `" + type + "` leaves open what is stored.",
                        "Put in the type, for instance by a record without type parameters around this one.");
            default -> rejection.reject(site, "`" + type + "` can't be stored.", KnownTypes.fix(type.toString()));
        };
    }

    private @Nullable ValueType array(ArrayType type, Element site) {
        TypeMirror element = type.getComponentType();
        if (element.getKind() == TypeKind.BYTE) {
            return new ValueType.Scalar(ScalarKind.BYTES);
        }
        String boxed = TypeName.get(element).box().toString();
        return rejection.reject(
                site,
                "`" + type + "` is an array, and only byte[] can be stored.",
                "Use java.util.List<" + boxed + ">.");
    }

    private @Nullable ValueType declared(DeclaredType type, Element site) {
        TypeElement element = (TypeElement) type.asElement();
        String name = name(type);
        ScalarKind scalar = KnownTypes.SCALARS.get(name);
        if (scalar != null) {
            return new ValueType.Scalar(scalar);
        }
        if (KnownTypes.COLLECTIONS.containsKey(name)) {
            ValueType value =
                    hasArguments(type, site) ? element(type.getTypeArguments().get(0), site) : null;
            return value == null
                    ? null
                    : new ValueType.CollectionOf(KnownTypes.COLLECTIONS.get(name), implementation(name), value);
        }
        if (KnownTypes.MAPS.contains(name)) {
            return map(type, site);
        }
        if (KnownTypes.OPTIONALS.containsKey(name)) {
            return rejection.reject(
                    site,
                    "`" + type + "` stands inside another type, where absent values have no place.",
                    "Use it as the type of a component, or mark the element @Nullable.");
        }
        if (!KeyDeclarationReader.hasWholeMembers(element)) {
            unresolved = true;
            return null;
        }
        DeclaredType codec = codecs.codecOf(element);
        if (codec != null) {
            return codecs.read(codec, type, site);
        }
        if (element.getKind() == ElementKind.ENUM) {
            return rejection.isReachable(type, site) ? enumeration(element, site) : null;
        }
        if (name.startsWith("java.") || name.startsWith("javax.")) {
            return rejection.reject(site, "`" + type + "` can't be stored.", KnownTypes.fix(name));
        }
        return hasArguments(type, site) ? shapes.reference(type, site) : null;
    }

    /** The type of an element of a collection or a map, which alone may be null. */
    private @Nullable ValueType element(TypeMirror type, Element site) {
        ValueType value = type(type, site);
        return value != null && Nullness.isAnnotated(type) ? new ValueType.NullableOf(value) : value;
    }

    private @Nullable ValueType map(DeclaredType type, Element site) {
        if (!hasArguments(type, site)) {
            return null;
        }
        ValueType key = type(type.getTypeArguments().get(0), site);
        ValueType value = element(type.getTypeArguments().get(1), site);
        if (key == null || value == null) {
            return null;
        }
        boolean fits = key instanceof ValueType.EnumOf
                || (key instanceof ValueType.Scalar scalar && scalar.kind().isMapKey());
        return fits
                ? new ValueType.MapOf(implementation(name(type)), key, value)
                : rejection.reject(
                        site,
                        "`" + type.getTypeArguments().get(0) + "` can't be the key of a map, which is stored as text.",
                        "Use a String, whole number, UUID, enum or date as the key, or a list of records.");
    }

    private static Optional<ClassName> implementation(String name) {
        return Optional.ofNullable(KnownTypes.implementation(name)).map(ClassName::bestGuess);
    }

    private @Nullable ValueType enumeration(TypeElement element, Element site) {
        List<ValueType.EnumOf.Constant> constants = new ArrayList<>();
        Set<String> storedNames = new HashSet<>();
        for (Element constant : element.getEnclosedElements()) {
            if (constant.getKind() == ElementKind.ENUM_CONSTANT) {
                String name = constant.getSimpleName().toString();
                String storedName = ShapeReader.storedName(constant, name);
                if (!rejection.facets().isNamed(constant, site, "`" + element.getQualifiedName() + "." + name + "`")) {
                    return null;
                }
                if (!storedNames.add(storedName)) {
                    return rejection.reject(
                            site,
                            "Two constants of " + DomainTypeReader.quote(element) + " are stored as \"" + storedName
                                    + "\".",
                            "Give one of them another name by @StoredAs.");
                }
                constants.add(new ValueType.EnumOf.Constant(name, storedName));
            }
        }
        return constants.isEmpty()
                ? rejection.reject(site, DomainTypeReader.quote(element) + " has no constants.", "Give it one.")
                : new ValueType.EnumOf(ClassName.get(element), constants);
    }

    private boolean hasArguments(DeclaredType type, Element site) {
        TypeElement element = (TypeElement) type.asElement();
        if (element.getTypeParameters().size() == type.getTypeArguments().size()) {
            return true;
        }
        rejection.reject(site, "`" + element.getQualifiedName() + "` is used without type arguments.", "Name them.");
        return false;
    }

    private static String name(DeclaredType type) {
        return ((TypeElement) type.asElement()).getQualifiedName().toString();
    }
}
