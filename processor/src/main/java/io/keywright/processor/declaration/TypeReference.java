package io.keywright.processor.declaration;

import java.util.Comparator;
import java.util.Objects;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * A type by its names, since elements do not outlive a round. Its module is one of them: what two modules do not export
 * may be called alike, and is not found by the name alone.
 *
 * @param module the module's name; empty for the unnamed one
 * @param name the type's canonical name
 */
public record TypeReference(String module, String name) implements Comparable<TypeReference> {

    private static final Comparator<TypeReference> ORDER =
            Comparator.comparing(TypeReference::name).thenComparing(TypeReference::module);

    /** What names that type. */
    public static TypeReference to(TypeElement type, Elements elements) {
        ModuleElement module = elements.getModuleOf(type);
        return new TypeReference(
                module == null ? "" : module.getQualifiedName().toString(),
                type.getQualifiedName().toString());
    }

    /** The type as it is in this round. */
    public TypeElement in(Elements elements) {
        ModuleElement container = elements.getModuleElement(module);
        TypeElement type = container == null ? null : elements.getTypeElement(container, name);
        return type == null ? Objects.requireNonNull(elements.getTypeElement(name), name) : type;
    }

    @Override
    public int compareTo(TypeReference other) {
        return ORDER.compare(this, other);
    }
}
