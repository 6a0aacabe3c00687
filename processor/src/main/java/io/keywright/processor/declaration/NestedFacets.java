package io.keywright.processor.declaration;

import io.keywright.annotation.Discriminator;
import io.keywright.annotation.Serialized;
import io.keywright.annotation.StoredAs;
import java.util.function.Consumer;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/**
 * What the annotations inside of a value's types say that means nothing: the rule MisplacedFacet below a key's type.
 */
record NestedFacets(Consumer<ReadProblem> problems) {

    private static final String RULE = "MisplacedFacet";

    /** Whether the annotations of a component mean something. */
    boolean isSound(DomainComponent component) {
        Element element = component.element();
        boolean sound = isNamed(element, element, "`" + element.getEnclosingElement() + "." + component.name() + "`");
        boolean formatAlone = DeclaredAnnotation.find(element, Serialized.class)
                .filter(serialized -> serialized.type("codec").getKind() == TypeKind.VOID)
                .isPresent();
        if (formatAlone) {
            problems.accept(new ReadProblem(
                    element,
                    RULE,
                    "@Serialized of `" + element.getEnclosingElement() + "." + component.name() + "` names no codec,"
                            + " and the format is one for the whole value.",
                    "Put @Serialized(format = …) on the type with the @RedisKey, or name a codec."));
        }
        return sound && !formatAlone;
    }

    /**
     * Whether an element's {@code @StoredAs}, if it has one, gives a name.
     *
     * @param site what a message belongs on
     * @param name what it calls the element
     */
    boolean isNamed(Element element, Element site, String name) {
        StoredAs storedAs = element.getAnnotation(StoredAs.class);
        if (storedAs == null || !storedAs.value().isBlank()) {
            return true;
        }
        problems.accept(new ReadProblem(
                site,
                RULE,
                "@StoredAs of " + name + " gives no name.",
                "Give one, or remove @StoredAs: it is then stored under its own."));
        return false;
    }

    /** Whether a sealed type's {@code @Discriminator}, if it has one, gives a name. */
    boolean hasDiscriminator(TypeElement element, Element site) {
        Discriminator discriminator = element.getAnnotation(Discriminator.class);
        if (discriminator == null || !discriminator.value().isBlank()) {
            return true;
        }
        problems.accept(new ReadProblem(
                site,
                RULE,
                "@Discriminator of " + DomainTypeReader.quote(element) + " gives no name.",
                "Give one, or remove @Discriminator: the field is then called \"type\"."));
        return false;
    }
}
