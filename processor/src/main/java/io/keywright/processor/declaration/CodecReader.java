package io.keywright.processor.declaration;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.keywright.processor.model.ValueType;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
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

/** Reads {@code @Serialized(codec = …)}, and proves that the class that it names is a codec of the annotated type. */
final class CodecReader {

    private static final String ANNOTATION = "io.keywright.annotation.Serialized";
    private static final String SPI = "io.keywright.codec.ValueCodec";

    private final Types types;
    private final Rejection rejection;

    CodecReader(Types types, Rejection rejection) {
        this.types = types;
        this.rejection = rejection;
    }

    /** The codec class that an element is annotated with, or null if there is none. */
    @Nullable
    DeclaredType codecOf(Element element) {
        for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
            if (((TypeElement) annotation.getAnnotationType().asElement())
                    .getQualifiedName()
                    .contentEquals(ANNOTATION)) {
                return annotation.getElementValues().entrySet().stream()
                        .filter(member -> member.getKey().getSimpleName().contentEquals("codec"))
                        .map(member -> member.getValue().getValue())
                        .filter(DeclaredType.class::isInstance)
                        .map(DeclaredType.class::cast)
                        .findFirst()
                        .orElse(null);
            }
        }
        return null;
    }

    /** The use of a codec for a type, or null after a problem was reported. */
    @Nullable
    ValueType read(DeclaredType codec, TypeMirror type, Element site) {
        TypeElement element = (TypeElement) codec.asElement();
        String name = "`" + element.getQualifiedName() + "`";
        DeclaredType spi = implementedSpi(codec);
        if (spi == null) {
            return rejection.reject(
                    site,
                    name + " is named as a codec but does not implement `" + SPI + "`.",
                    "Let it implement ValueCodec of the annotated type.");
        }
        TypeMirror boxed = type instanceof PrimitiveType primitive
                ? types.boxedClass(primitive).asType()
                : type;
        List<? extends TypeMirror> arguments = spi.getTypeArguments();
        if (arguments.size() != 1 || !types.isSameType(arguments.get(0), boxed)) {
            return rejection.reject(
                    site,
                    name + " is a codec of `" + (arguments.isEmpty() ? "?" : arguments.get(0)) + "`, not of `" + boxed
                            + "`.",
                    "Name a codec that implements ValueCodec<" + boxed + ">.");
        }
        if (!isMakeable(element)) {
            return rejection.reject(
                    site,
                    name + " can't be made by generated code.",
                    "Make it a public, static, concrete class with a public constructor without parameters.");
        }
        return new ValueType.CustomOf(ClassName.get(element), TypeName.get(type).box());
    }

    private @Nullable DeclaredType implementedSpi(TypeMirror type) {
        if (!(type instanceof DeclaredType declared) || type.getKind() == TypeKind.ERROR) {
            return null;
        }
        if (((TypeElement) declared.asElement()).getQualifiedName().contentEquals(SPI)) {
            return declared;
        }
        for (TypeMirror supertype : types.directSupertypes(type)) {
            DeclaredType found = implementedSpi(supertype);
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
                        .anyMatch(CodecReader::isPublicWithoutParameters);
    }

    private static boolean isPublicWithoutParameters(ExecutableElement constructor) {
        return constructor.getParameters().isEmpty()
                && constructor.getModifiers().contains(Modifier.PUBLIC);
    }
}
