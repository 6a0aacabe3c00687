package io.keywright.processor.declaration;

import io.keywright.annotation.Eviction;
import io.keywright.annotation.Keyspace;
import io.keywright.annotation.Persistence;
import io.keywright.annotation.SegmentCase;
import io.keywright.annotation.Topology;
import io.keywright.annotation.ValueFormat;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The keyspace that a type stands in: what its nearest annotated package says.
 *
 * @param name the first segment of every key; empty for none
 * @param delimiter what stands between segments
 * @param jitter the jitter of keys that declare none
 * @param format the format of documents that declare none
 * @param segments the letters of constant segments
 * @param minimalDepth how many segments a key has at least
 * @param eviction what its server evicts
 * @param persistence what its server keeps on disk
 * @param topology how its keys are spread over servers
 * @param source the annotation; empty where no package bears one
 */
public record KeyspaceDeclaration(
        String name,
        String delimiter,
        String jitter,
        ValueFormat format,
        SegmentCase segments,
        int minimalDepth,
        Eviction eviction,
        Persistence persistence,
        Topology topology,
        Optional<DeclaredAnnotation> source) {

    /**
     * The keyspace of a type, which must be known: of its package, or else of the nearest enclosing package that
     * declares one.
     */
    public static KeyspaceDeclaration of(TypeElement type, Elements elements) {
        return find(type, elements)
                .map(KeyspaceDeclaration::of)
                .orElseGet(() -> new KeyspaceDeclaration(
                        "",
                        ":",
                        "10%",
                        ValueFormat.JSON,
                        SegmentCase.LOWER,
                        0,
                        Eviction.UNDECLARED,
                        Persistence.UNDECLARED,
                        Topology.UNDECLARED,
                        Optional.empty()));
    }

    /** Whether all values of the keyspace are known; another processor may still generate a constant that it names. */
    static boolean isKnown(TypeElement type, Elements elements) {
        return find(type, elements).stream().allMatch(DeclaredAnnotation::isWhole);
    }

    private static Optional<DeclaredAnnotation> find(TypeElement type, Elements elements) {
        String name = elements.getPackageOf(type).getQualifiedName().toString();
        while (true) {
            PackageElement candidate = elements.getPackageElement(name);
            Optional<DeclaredAnnotation> found = Optional.ofNullable((Element) candidate)
                    .flatMap(element -> DeclaredAnnotation.find(element, Keyspace.class));
            if (found.isPresent() || name.indexOf('.') < 0) {
                return found;
            }
            name = name.substring(0, name.lastIndexOf('.'));
        }
    }

    private static KeyspaceDeclaration of(DeclaredAnnotation keyspace) {
        return new KeyspaceDeclaration(
                keyspace.text("name"),
                keyspace.text("delimiter"),
                keyspace.text("jitter"),
                keyspace.constant("format", ValueFormat.class),
                keyspace.constant("segments", SegmentCase.class),
                keyspace.number("minimalDepth"),
                keyspace.constant("eviction", Eviction.class),
                keyspace.constant("persistence", Persistence.class),
                keyspace.constant("topology", Topology.class),
                Optional.of(keyspace));
    }

    /** What stands before every pattern: the name and the delimiter, or nothing. */
    public String prefix() {
        return name.isEmpty() ? "" : name + delimiter;
    }
}
