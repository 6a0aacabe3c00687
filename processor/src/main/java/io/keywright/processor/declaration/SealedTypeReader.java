package io.keywright.processor.declaration;

import io.keywright.annotation.Discriminator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Finds the concrete subtypes of a sealed type, also those behind nested sealed types, and what tells them apart. */
final class SealedTypeReader {

    private static final String DEFAULT_DISCRIMINATOR = "type";

    private final Types types;
    private final Rejection rejection;

    SealedTypeReader(Types types, Rejection rejection) {
        this.types = types;
        this.rejection = rejection;
    }

    static boolean isSealed(Element type) {
        return type.getModifiers().contains(Modifier.SEALED);
    }

    /** Whether the compiler knows all subtypes that a type names; another processor may still generate one. */
    static boolean areKnown(TypeElement type) {
        return areKnown(type, new HashSet<>());
    }

    private static boolean areKnown(TypeElement type, Set<TypeElement> above) {
        // ECJ leaves out those that it does not know; without any, a type would not be sealed.
        return above.add(type)
                && KeyDeclarationReader.hasWholeAnnotations(type)
                && !type.getPermittedSubclasses().isEmpty()
                && type.getPermittedSubclasses().stream()
                        .allMatch(subtype -> KeyDeclarationReader.isKnown(subtype)
                                && isKnown((TypeElement) ((DeclaredType) subtype).asElement(), type, above));
    }

    private static boolean isKnown(TypeElement subtype, TypeElement type, Set<TypeElement> above) {
        return KeyDeclarationReader.hasWholeAnnotations(subtype)
                && (!isSealed(subtype) || !extendsIt(subtype, type) || areKnown(subtype, new HashSet<>(above)));
    }

    /** Whether a type that another permits says that it is its subtype: while a source is written, not all do. */
    private static boolean extendsIt(TypeElement subtype, TypeElement type) {
        return Stream.concat(Stream.of(subtype.getSuperclass()), subtype.getInterfaces().stream())
                .anyMatch(named -> named instanceof DeclaredType declared
                        && declared.asElement().equals(type));
    }

    static String discriminator(TypeElement element) {
        Discriminator discriminator = element.getAnnotation(Discriminator.class);
        return discriminator == null ? DEFAULT_DISCRIMINATOR : discriminator.value();
    }

    /** The concrete subtypes by stored name, or null after problems were reported. */
    @Nullable
    Map<String, DeclaredType> subtypes(DeclaredType type, Element site) {
        List<DeclaredType> leaves = new ArrayList<>();
        if (!collect(type, site, leaves)) {
            return null;
        }
        Map<String, DeclaredType> byName = new LinkedHashMap<>();
        for (DeclaredType leaf : leaves) {
            Element subtype = leaf.asElement();
            if (!rejection.facets().isNamed(subtype, site, DomainTypeReader.quote(subtype))) {
                return null;
            }
            String name =
                    ShapeReader.storedName(subtype, subtype.getSimpleName().toString());
            DeclaredType same = byName.putIfAbsent(name, leaf);
            if (same != null) {
                rejection.reject(
                        site,
                        "`" + same + "` and `" + leaf + "` would both be stored as \"" + name + "\".",
                        "Give one of them another name by @StoredAs.");
                return null;
            }
        }
        if (byName.isEmpty()) {
            rejection.reject(site, "`" + type + "` has no subtype that could be stored.", "Give it one.");
            return null;
        }
        return byName;
    }

    private boolean collect(DeclaredType type, Element site, List<DeclaredType> leaves) {
        TypeElement element = (TypeElement) type.asElement();
        if (!element.getModifiers().contains(Modifier.ABSTRACT)) {
            rejection.reject(
                    site,
                    DomainTypeReader.quote(element) + " is sealed, but not abstract: it is its own subtype.",
                    "Make it abstract, or an interface.");
            return false;
        }
        for (TypeMirror permitted : element.getPermittedSubclasses()) {
            TypeElement subtype = (TypeElement) types.asElement(permitted);
            if (!extendsIt(subtype, element)) {
                boolean implementing =
                        element.getKind().isInterface() && !subtype.getKind().isInterface();
                rejection.reject(
                        site,
                        DomainTypeReader.quote(element) + " permits " + DomainTypeReader.quote(subtype)
                                + ", which does not " + (implementing ? "implement" : "extend") + " it.",
                        "Let it do so, or permit another.");
                return false;
            }
            if (subtype.getKind() == ElementKind.ENUM || subtype.getModifiers().contains(Modifier.NON_SEALED)) {
                rejection.reject(
                        site,
                        DomainTypeReader.quote(subtype) + ", a subtype of " + DomainTypeReader.quote(element) + ", is "
                                + (subtype.getKind() == ElementKind.ENUM
                                        ? "an enum."
                                        : "not sealed: its own subtypes" + " are not known."),
                        "Use records or final classes.");
                return false;
            }
            Optional<List<TypeMirror>> arguments = argumentsOf(subtype, type);
            if (arguments.isEmpty()) {
                continue; // a subtype for other type arguments than these
            }
            if (arguments.get().contains(types.getNoType(TypeKind.NONE))) {
                rejection.reject(
                        site,
                        "The type arguments of " + DomainTypeReader.quote(subtype) + " don't follow from those of `"
                                + type + "`.",
                        "Pass the type parameters on as they are.");
                return false;
            }
            DeclaredType actual = types.getDeclaredType(subtype, arguments.get().toArray(TypeMirror[]::new));
            if (isSealed(subtype)) {
                if (!collect(actual, site, leaves)) {
                    return false;
                }
            } else if (leaves.stream().noneMatch(leaf -> types.isSameType(leaf, actual))) {
                leaves.add(actual);
            }
        }
        return true;
    }

    /**
     * The type arguments of a subtype that its supertype's imply, with no type for one that they leave open. Empty if
     * the subtype is for other arguments, as {@code IntResult implements Result<Integer>} is for
     * {@code Result<String>}.
     */
    private Optional<List<TypeMirror>> argumentsOf(TypeElement subtype, DeclaredType supertype) {
        DeclaredType declared = (DeclaredType) subtype.asType();
        DeclaredType asSuper = Objects.requireNonNull(supertypeOf(declared, supertype.asElement()));
        Map<Element, TypeMirror> bindings = new HashMap<>();
        if (!agree(asSuper, supertype, bindings)) {
            return Optional.empty();
        }
        List<TypeMirror> arguments = new ArrayList<>();
        for (TypeMirror parameter : declared.getTypeArguments()) {
            TypeMirror bound = bindings.get(((TypeVariable) parameter).asElement());
            arguments.add(bound == null ? types.getNoType(TypeKind.NONE) : bound);
        }
        return Optional.of(arguments);
    }

    /** Whether a type is the actual one where its variables are what they are bound to; binds those that are free. */
    private boolean agree(TypeMirror formal, TypeMirror actual, Map<Element, TypeMirror> bindings) {
        if (formal instanceof TypeVariable variable) {
            TypeMirror bound = bindings.putIfAbsent(variable.asElement(), actual);
            return (bound == null || types.isSameType(bound, actual))
                    && types.isSubtype(types.erasure(actual), types.erasure(variable.getUpperBound()));
        }
        if (types.isSameType(formal, actual)) {
            return true;
        }
        List<? extends @Nullable TypeMirror> formals = inside(formal);
        List<? extends @Nullable TypeMirror> actuals = inside(actual);
        if (formal.getKind() != actual.getKind()
                || formals.size() != actuals.size()
                || !Objects.equals(types.asElement(formal), types.asElement(actual))
                || formals.isEmpty()) {
            return false;
        }
        for (int i = 0; i < formals.size(); i++) {
            TypeMirror part = formals.get(i);
            TypeMirror other = actuals.get(i);
            if ((part == null || other == null) ? part != other : !agree(part, other, bindings)) {
                return false;
            }
        }
        return true;
    }

    /** The types that a type is made of: an array's element, type arguments, or a wildcard's two bounds. */
    private static List<? extends @Nullable TypeMirror> inside(TypeMirror type) {
        return switch (type.getKind()) {
            case ARRAY -> List.of(((ArrayType) type).getComponentType());
            case DECLARED -> ((DeclaredType) type).getTypeArguments();
            case WILDCARD ->
                Arrays.asList(((WildcardType) type).getExtendsBound(), ((WildcardType) type).getSuperBound());
            default -> List.of();
        };
    }

    private @Nullable DeclaredType supertypeOf(DeclaredType type, Element wanted) {
        if (type.asElement().equals(wanted)) {
            return type;
        }
        for (TypeMirror supertype : types.directSupertypes(type)) {
            if (supertype instanceof DeclaredType declared) {
                DeclaredType found = supertypeOf(declared, wanted);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
