package io.keywright.processor.declaration;

import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/**
 * What code that is generated into one package can name and call.
 *
 * @param packageName that package
 */
public record Accessibility(String packageName) {

    /** What code can reach that is generated for a type. */
    public static Accessibility from(TypeElement type) {
        return new Accessibility(packageOf(type));
    }

    /**
     * What keeps generated code from naming a type.
     *
     * @param message one sentence that says what is wrong
     * @param fix one sentence that says how to mend it
     */
    public record Obstacle(String message, String fix) {}

    /** Whether a member can be called, or a type named, where what is around it can. */
    boolean isAccessible(Element element) {
        return element.getModifiers().contains(Modifier.PUBLIC)
                || (!element.getModifiers().contains(Modifier.PRIVATE) && isHere(element));
    }

    /** What keeps generated code from naming a type with its type arguments; empty if nothing does. */
    public Optional<Obstacle> obstacle(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return obstacle(array.getComponentType());
        }
        if (type instanceof WildcardType wildcard) {
            return first(Stream.of(
                            Optional.ofNullable(wildcard.getExtendsBound()),
                            Optional.ofNullable(wildcard.getSuperBound()))
                    .flatMap(Optional::stream));
        }
        if (!(type instanceof DeclaredType declared)) {
            return Optional.empty();
        }
        return obstacle((TypeElement) declared.asElement()).or(() -> first(declared.getTypeArguments().stream()));
    }

    private Optional<Obstacle> first(Stream<? extends TypeMirror> types) {
        return types.map(this::obstacle).flatMap(Optional::stream).findFirst();
    }

    private Optional<Obstacle> obstacle(TypeElement type) {
        TypeElement hidden = hidden(type);
        if (hidden == null) {
            return Optional.empty();
        }
        boolean isItself = hidden.equals(type);
        return Optional.of(new Obstacle(
                DomainTypeReader.quote(type) + " can't be reached from the generated code in package " + packageName
                        + ": " + (isItself ? "it" : DomainTypeReader.quote(hidden)) + " is "
                        + (hidden.getModifiers().contains(Modifier.PRIVATE) ? "private." : "not public."),
                "Make " + (isItself ? "it" : DomainTypeReader.quote(hidden)) + " "
                        + (isHere(hidden) ? "package-private or public." : "public.")));
    }

    /** The outermost type of its nest that can't be named. */
    private @Nullable TypeElement hidden(TypeElement type) {
        TypeElement hidden = null;
        for (Element at = type; at instanceof TypeElement nested; at = at.getEnclosingElement()) {
            hidden = isAccessible(nested) ? hidden : nested;
        }
        return hidden;
    }

    private boolean isHere(Element element) {
        return packageOf(element).equals(packageName);
    }

    private static String packageOf(Element element) {
        Element at = element;
        while (!(at instanceof PackageElement)) {
            at = at.getEnclosingElement();
        }
        return ((PackageElement) at).getQualifiedName().toString();
    }
}
