package io.keywright.processor.declaration;

import io.keywright.annotation.Bounded;
import io.keywright.annotation.CacheAside;
import io.keywright.annotation.CacheGroup;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Serialized;
import io.keywright.processor.diagnostics.Place;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * One {@code @RedisKey} as it is written, with all that stands around it.
 *
 * @param type the annotated type
 * @param key the annotation
 * @param keyspace the keyspace it stands in
 * @param domain the type's components and how it is made
 * @param components the components with their facets, in their order
 * @param summary the type's Javadoc up to the first block tag, as plain text; may be empty
 */
public record KeyDeclaration(
        TypeElement type,
        DeclaredAnnotation key,
        KeyspaceDeclaration keyspace,
        DomainType domain,
        List<ComponentDeclaration> components,
        String summary) {

    public KeyDeclaration {
        components = List.copyOf(components);
    }

    /** The pattern as written. */
    public String pattern() {
        return key.text("pattern");
    }

    /** The Redis type. */
    public RedisType redisType() {
        return key.constant("type", RedisType.class);
    }

    /** What the TTL is counted from. */
    public Expiry expiry() {
        return key.constant("expiry", Expiry.class);
    }

    /** The facet of that type on the annotated type, where it bears one. */
    public Optional<DeclaredAnnotation> facet(Class<? extends Annotation> facet) {
        return DeclaredAnnotation.find(type, facet);
    }

    /** The declaration that keys never expire. */
    public Optional<DeclaredAnnotation> persistent() {
        return facet(Persistent.class);
    }

    /** The declared bound. */
    public Optional<DeclaredAnnotation> bounded() {
        return facet(Bounded.class);
    }

    /** The declaration that it is a cache before a source. */
    public Optional<DeclaredAnnotation> cacheAside() {
        return facet(CacheAside.class);
    }

    /** The declared groups of a cache's entries, in the order of the source. */
    public List<DeclaredAnnotation> cacheGroups() {
        return DeclaredAnnotation.findAll(type, CacheGroup.class, CacheGroup.Container.class);
    }

    /** How many keys the type declares. */
    public int keysOfType() {
        return DeclaredAnnotation.findAll(type, RedisKey.class, RedisKey.Container.class)
                .size();
    }

    /** The declared encoding. */
    public Optional<DeclaredAnnotation> serialized() {
        return facet(Serialized.class);
    }

    /** The component of that name. */
    public Optional<ComponentDeclaration> component(String name) {
        return components.stream()
                .filter(component -> component.name().equals(name))
                .findFirst();
    }

    /** The type's simple name, for messages. */
    public String typeName() {
        return type.getSimpleName().toString();
    }

    /** Where messages about the pattern stand. */
    public Place patternPlace() {
        return key.place("pattern");
    }
}
