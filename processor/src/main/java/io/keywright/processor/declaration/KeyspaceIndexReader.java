package io.keywright.processor.declaration;

import com.palantir.javapoet.ClassName;
import io.keywright.annotation.KeyspaceIndex;
import io.keywright.annotation.RedisKey;
import io.keywright.processor.model.IndexEntry;
import io.keywright.processor.model.IndexNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Finds the indexes of the modules that this one depends on: on the class path in the common package, of named modules
 * each in its own. Elements alone are asked, which every build tool tracks, and no files.
 */
public final class KeyspaceIndexReader {

    private final Elements elements;
    private final Set<TypeReference> compiled;

    /**
     * Makes a reader.
     *
     * @param compiled the types that are being compiled: what an index says of them is what they were before
     */
    public KeyspaceIndexReader(Elements elements, Set<TypeReference> compiled) {
        this.elements = elements;
        this.compiled = compiled;
    }

    /** An index as it stands there, whatever became of its types since. */
    private record Found(ModuleElement module, ClassName name, int format, String owner, List<IndexEntry> listed) {

        TypeReference type(IndexEntry entry) {
            return new TypeReference(module.getQualifiedName().toString(), entry.type());
        }
    }

    /**
     * The keyspaces of other modules, and what earlier builds said of types of this one that are not compiled now; by
     * the names of their indexes.
     *
     * @param modules names of modules whose jars may stand on the class path, where their packages can't be listed
     */
    public List<IndexedKeyspace> read(List<String> modules) {
        List<Found> found = new ArrayList<>();
        for (ModuleElement module : elements.getAllModuleElements()) {
            String name = module.getQualifiedName().toString();
            find(module, IndexNames.packageOf(""), found);
            if (module.isUnnamed()) {
                modules.forEach(other -> find(module, IndexNames.packageOf(other), found));
            } else {
                find(module, IndexNames.packageOf(name), found);
            }
        }
        found.sort(Comparator.comparing(index -> index.name().canonicalName()));
        Map<TypeReference, Found> latest = latest(found);
        return found.stream()
                .map(index -> keyspace(index, latest))
                .filter(keyspace -> !keyspace.entries().isEmpty() || keyspace.format() != IndexNames.FORMAT)
                .toList();
    }

    private void find(ModuleElement module, String packageName, List<Found> found) {
        PackageElement container = elements.getPackageElement(module, packageName);
        if (container == null) {
            return;
        }
        for (TypeElement type : ElementFilter.typesIn(container.getEnclosedElements())) {
            DeclaredAnnotation.find(type, KeyspaceIndex.class).ifPresent(index -> {
                int format = index.number("format");
                found.add(new Found(
                        module,
                        ClassName.get(type),
                        format,
                        index.text("owner"),
                        format == IndexNames.FORMAT ? entries(index) : List.of()));
            });
        }
    }

    private static List<IndexEntry> entries(DeclaredAnnotation index) {
        return index.annotations("value").stream()
                .map(entry -> new IndexEntry(
                        entry.text("type"),
                        entry.text("redisType"),
                        entry.text("prefix"),
                        entry.text("pattern"),
                        entry.texts("parts")))
                .toList();
    }

    /**
     * The index that holds for each type, where builds that kept their output left several: the first by name whose own
     * first type still declares a key, since each build writes what it knows of the module under the first of its
     * types.
     */
    private Map<TypeReference, Found> latest(List<Found> sorted) {
        Map<TypeReference, Found> latest = new HashMap<>();
        Stream.concat(sorted.stream().filter(this::isAlive), sorted.stream())
                .forEach(index -> index.listed().forEach(entry -> latest.putIfAbsent(index.type(entry), index)));
        return latest;
    }

    private boolean isAlive(Found index) {
        return !index.listed().isEmpty() && exists(index, index.listed().get(0));
    }

    /** Whether the type is still there, and declares a key: it may have left it to another. */
    private boolean exists(Found index, IndexEntry entry) {
        TypeElement type = elements.getTypeElement(index.module(), entry.type());
        return type != null
                && !DeclaredAnnotation.findAll(type, RedisKey.class, RedisKey.Container.class)
                        .isEmpty();
    }

    private IndexedKeyspace keyspace(Found index, Map<TypeReference, Found> latest) {
        return new IndexedKeyspace(
                index.name(),
                index.module().getQualifiedName().toString(),
                index.format(),
                index.owner(),
                index.listed().stream().anyMatch(entry -> compiled.contains(index.type(entry))),
                index.listed().stream()
                        .filter(entry -> !compiled.contains(index.type(entry)))
                        .filter(entry -> index.equals(latest.get(index.type(entry))) && exists(index, entry))
                        .toList());
    }
}
