package io.keywright.processor.declaration;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** What a class that an annotation names as a codec has to be, for generated code to make one and use it. */
public final class CodecContract {

    private static final String VALUE_CODEC = "io.keywright.codec.ValueCodec";
    private static final String KEY_PART_CODEC = "io.keywright.key.KeyPartCodec";

    private final Types types;
    private final String spi;

    private CodecContract(Types types, String spi) {
        this.types = types;
        this.spi = spi;
    }

    /** What {@code @Serialized(codec = …)} names. */
    public static CodecContract ofValues(Types types) {
        return new CodecContract(types, VALUE_CODEC);
    }

    /** What {@code @KeyPart(codec = …)} names. */
    public static CodecContract ofKeyParts(Types types) {
        return new CodecContract(types, KEY_PART_CODEC);
    }

    /**
     * What a class lacks.
     *
     * @param message one sentence that says what is wrong
     * @param fix one sentence that says how to mend it
     */
    public record Breach(String message, String fix) {}

    /** What keeps the class from being a codec of the type; empty if nothing does. */
    public Optional<Breach> breach(TypeMirror codec, TypeMirror type) {
        String name = "`" + codec + "`";
        String interfaceName = spi.substring(spi.lastIndexOf('.') + 1);
        DeclaredType implemented = implemented(codec);
        if (implemented == null) {
            return Optional.of(new Breach(
                    name + " is named as a codec but does not implement `" + spi + "`.",
                    "Let it implement " + interfaceName + " of the annotated type."));
        }
        TypeMirror boxed = type instanceof PrimitiveType primitive
                ? types.boxedClass(primitive).asType()
                : type;
        List<? extends TypeMirror> arguments = implemented.getTypeArguments();
        if (arguments.size() != 1 || !types.isSameType(arguments.get(0), boxed)) {
            return Optional.of(new Breach(
                    name + " is a codec of `" + (arguments.isEmpty() ? "?" : arguments.get(0)) + "`, not of `" + boxed
                            + "`.",
                    "Name a codec that implements " + interfaceName + "<" + boxed + ">."));
        }
        return isMakeable((TypeElement) ((DeclaredType) codec).asElement())
                ? Optional.empty()
                : Optional.of(new Breach(
                        name + " can't be made by generated code.",
                        "Make it a public, static, concrete class with a public constructor without parameters."));
    }

    private @Nullable DeclaredType implemented(TypeMirror type) {
        if (!(type instanceof DeclaredType declared) || type.getKind() == TypeKind.ERROR) {
            return null;
        }
        if (((TypeElement) declared.asElement()).getQualifiedName().contentEquals(spi)) {
            return declared;
        }
        for (TypeMirror supertype : types.directSupertypes(type)) {
            DeclaredType found = implemented(supertype);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static boolean isMakeable(TypeElement codec) {
        for (Element outer = codec; outer instanceof TypeElement; outer = outer.getEnclosingElement()) {
            if (!outer.getModifiers().contains(Modifier.PUBLIC)) {
                return false;
            }
        }
        boolean isStatic =
                !codec.getNestingKind().isNested() || codec.getModifiers().contains(Modifier.STATIC);
        return codec.getKind() == ElementKind.CLASS
                && isStatic
                && !codec.getModifiers().contains(Modifier.ABSTRACT)
                && codec.getTypeParameters().isEmpty()
                && ElementFilter.constructorsIn(codec.getEnclosedElements()).stream()
                        .anyMatch(CodecContract::isPublicWithoutParameters);
    }

    private static boolean isPublicWithoutParameters(ExecutableElement constructor) {
        return constructor.getParameters().isEmpty()
                && constructor.getModifiers().contains(Modifier.PUBLIC);
    }
}
