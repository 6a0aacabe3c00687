package io.keywright.processor.declaration;

import com.palantir.javapoet.TypeName;
import io.keywright.annotation.StoredAs;
import io.keywright.processor.model.ObjectShape;
import io.keywright.processor.model.SealedShape;
import io.keywright.processor.model.ValueComponent;
import io.keywright.processor.model.ValueModel;
import io.keywright.processor.model.ValueType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/** Reads the shapes of records, classes and sealed types, each once, and so that a type may contain itself. */
final class ShapeReader {

    /** As deep as a document may be at run time; only a generic type that contains ever other ones gets there. */
    private static final int MAX_NESTING = 64;

    private final DomainTypeReader domainTypes;
    private final SealedTypeReader sealedTypes;
    private final Rejection rejection;
    private final Function<DomainComponent, @Nullable ValueType> components;
    private final Runnable unresolved;

    private final Map<TypeName, ObjectShape> objects = new LinkedHashMap<>();
    private final Map<TypeName, SealedShape> sealedShapes = new LinkedHashMap<>();

    /** The types whose shape is known or being read. */
    private final Set<TypeName> visited = new HashSet<>();

    /** Those of them that are reported already. */
    private final Set<TypeName> rejected = new HashSet<>();

    /** Where the sealed types were met whose discriminators are yet to be checked. */
    private final Map<TypeName, Element> sites = new LinkedHashMap<>();

    private int nesting;

    /**
     * A reader that asks others for what is not a shape.
     *
     * @param components how a component is stored, or null after problems were reported
     * @param unresolved told of a type that does not exist, or not yet
     */
    ShapeReader(
            DomainTypeReader domainTypes,
            SealedTypeReader sealedTypes,
            Rejection rejection,
            Function<DomainComponent, @Nullable ValueType> components,
            Runnable unresolved) {
        this.domainTypes = domainTypes;
        this.sealedTypes = sealedTypes;
        this.rejection = rejection;
        this.components = components;
        this.unresolved = unresolved;
    }

    ValueModel model() {
        return new ValueModel(objects, sealedShapes);
    }

    /** The name that an element is stored under: what {@code @StoredAs} says, else its own. */
    static String storedName(Element element, String name) {
        StoredAs storedAs = element.getAnnotation(StoredAs.class);
        return storedAs == null ? name : storedAs.value();
    }

    /** The shape of a type, or null after problems were reported. */
    @Nullable
    ObjectShape shape(DomainType type, Set<String> given) {
        List<ValueComponent> valueComponents = new ArrayList<>();
        Set<String> storedNames = new HashSet<>();
        boolean complete = true;
        for (DomainComponent component : type.components()) {
            boolean stored = !given.contains(component.name());
            ValueType value = stored ? components.apply(component) : null;
            String storedName = storedName(component.element(), component.name());
            if (stored && !storedNames.add(storedName)) {
                rejection.duplicate(
                        component.element(),
                        "Two components of `" + type.typeName() + "` would be stored as \"" + storedName + "\".",
                        "Give one of them another name by @StoredAs.");
                complete = false;
            }
            complete &= !stored || value != null;
            valueComponents.add(new ValueComponent(
                    component.name(),
                    storedName,
                    component.typeName(),
                    component.access(),
                    Optional.ofNullable(value)));
        }
        return complete ? new ObjectShape(type.typeName(), valueComponents, type.construction()) : null;
    }

    /** A record, class or sealed type by its name, or null after problems were reported; reads its shape. */
    @Nullable
    ValueType reference(DeclaredType type, Element site) {
        TypeElement element = (TypeElement) type.asElement();
        TypeName name = TypeName.get(type);
        boolean sealed = SealedTypeReader.isSealed(element);
        ValueType reference = sealed ? new ValueType.SealedOf(name) : new ValueType.ObjectOf(name);
        if (!visited.add(name)) {
            return rejected.contains(name) ? null : reference;
        }
        if (nesting == MAX_NESTING) {
            return rejection.reject(
                    site,
                    "`" + element + "` stands inside " + MAX_NESTING + " other types.",
                    "Let it contain itself with the same type arguments, or flatten the types.");
        }
        nesting++;
        boolean complete =
                sealed ? rejection.isReachable(type, site) && readSealed(type, element, site) : readObject(type, site);
        nesting--;
        if (complete) {
            return reference;
        }
        rejected.add(name);
        return null;
    }

    private boolean readObject(DeclaredType type, Element site) {
        if (!KeyDeclarationReader.isUnderstood((TypeElement) type.asElement())) {
            unresolved.run();
            return false;
        }
        Optional<DomainType> read = domainTypes.read(type, site);
        ObjectShape shape = read.map(it -> shape(it, Set.of())).orElse(null);
        if (shape == null) {
            return false;
        }
        objects.put(shape.type(), shape);
        return read.stream()
                        .flatMap(it -> it.components().stream())
                        .filter(component -> !rejection.facets().isSound(component))
                        .count()
                == 0;
    }

    private boolean readSealed(DeclaredType type, TypeElement element, Element site) {
        if (!SealedTypeReader.areKnown(element)) {
            unresolved.run();
            return false;
        }
        String discriminator = SealedTypeReader.discriminator(element);
        Map<String, DeclaredType> byName = sealedTypes.subtypes(type, site);
        if (!rejection.facets().hasDiscriminator(element, site) || byName == null) {
            return false;
        }
        List<SealedShape.Subtype> subtypes = new ArrayList<>();
        boolean complete = true;
        for (Map.Entry<String, DeclaredType> subtype : byName.entrySet()) {
            TypeName name = TypeName.get(subtype.getValue());
            complete &= reference(subtype.getValue(), site) != null;
            subtypes.add(new SealedShape.Subtype(name, subtype.getKey()));
        }
        if (complete) {
            sealedShapes.put(TypeName.get(type), new SealedShape(TypeName.get(type), discriminator, subtypes));
            sites.put(TypeName.get(type), site);
        }
        return complete;
    }

    /**
     * Reports sealed types whose discriminator is also a component's name. Only when everything is read, since a
     * subtype may contain its supertype.
     */
    boolean discriminatorsAreFree() {
        boolean free = true;
        for (Map.Entry<TypeName, Element> unchecked : sites.entrySet()) {
            SealedShape shape = Objects.requireNonNull(sealedShapes.get(unchecked.getKey()));
            for (SealedShape.Subtype subtype : shape.subtypes()) {
                ObjectShape object = objects.get(subtype.type());
                if (object != null && object.storedNames().contains(shape.discriminator())) {
                    rejection.reject(
                            unchecked.getValue(),
                            "A component of `" + subtype.type() + "` is stored as \"" + shape.discriminator()
                                    + "\", which is the discriminator of `" + shape.type() + "`.",
                            "Rename one of them by @StoredAs or @Discriminator.");
                    free = false;
                }
            }
        }
        sites.clear();
        return free;
    }
}
