package io.keywright.processor.declaration;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The classes that a class extends, and the interfaces that an interface does. */
final class Superclasses {

    private Superclasses() {}

    /** The type itself and those above it without {@code Object}, the topmost first, as far as they are known. */
    static Collection<TypeElement> downTo(TypeElement leaf) {
        return leaf.getKind().isInterface() ? interfaces(leaf) : classes(leaf);
    }

    private static Set<TypeElement> interfaces(TypeElement leaf) {
        Set<TypeElement> hierarchy = new LinkedHashSet<>();
        for (TypeMirror extended : leaf.getInterfaces()) {
            if (extended instanceof DeclaredType known && extended.getKind() != TypeKind.ERROR) {
                hierarchy.addAll(interfaces((TypeElement) known.asElement()));
            }
        }
        hierarchy.add(leaf);
        return hierarchy;
    }

    private static Deque<TypeElement> classes(TypeElement leaf) {
        Deque<TypeElement> hierarchy = new ArrayDeque<>();
        TypeElement element = leaf;
        while (element.getSuperclass() instanceof DeclaredType superclass) {
            hierarchy.addFirst(element);
            if (superclass.getKind() == TypeKind.ERROR) {
                break;
            }
            element = (TypeElement) superclass.asElement();
        }
        return hierarchy;
    }

    /** Whether the compiler knows all of them; another processor may still generate one. */
    static boolean areKnown(TypeElement leaf) {
        return downTo(leaf).stream()
                .allMatch(element -> KeyDeclarationReader.isKnown(element.getSuperclass())
                        && (!element.getKind().isInterface()
                                || element.getInterfaces().stream().allMatch(KeyDeclarationReader::isKnown)));
    }
}
