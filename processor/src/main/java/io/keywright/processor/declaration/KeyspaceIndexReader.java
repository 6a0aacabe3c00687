package io.keywright.processor.declaration;

import com.palantir.javapoet.ClassName;
import io.keywright.annotation.KeyspaceIndex;
import io.keywright.processor.model.IndexNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final Set<String> compiled;

    /**
     * Makes a reader.
     *
     * @param compiled the canonical names of the types that are being compiled: what an index says of them is what they
     *     were before
     */
    public KeyspaceIndexReader(Elements elements, Set<String> compiled) {
        this.elements = elements;
        this.compiled = compiled;
    }

    /**
     * The keyspaces of other modules, by the names of their indexes.
     *
     * @param modules names of modules whose jars may stand on the class path, where their packages can't be listed
     */
    public List<IndexedKeyspace> read(List<String> modules) {
        List<IndexedKeyspace> found = new ArrayList<>();
        for (ModuleElement module : elements.getAllModuleElements()) {
            String name = module.getQualifiedName().toString();
            read(module, IndexNames.packageOf(""), found);
            if (module.isUnnamed()) {
                modules.forEach(other -> read(module, IndexNames.packageOf(other), found));
            } else {
                read(module, IndexNames.packageOf(name), found);
            }
        }
        found.sort(Comparator.comparing(keyspace -> keyspace.index().canonicalName()));
        return found;
    }

    private void read(ModuleElement module, String packageName, List<IndexedKeyspace> found) {
        PackageElement container = elements.getPackageElement(module, packageName);
        if (container == null) {
            return;
        }
        for (TypeElement type : ElementFilter.typesIn(container.getEnclosedElements())) {
            DeclaredAnnotation.find(type, KeyspaceIndex.class)
                    .flatMap(index -> keyspace(module, type, index))
                    .ifPresent(found::add);
        }
    }

    /** Empty where nothing is left of it. */
    private Optional<IndexedKeyspace> keyspace(ModuleElement module, TypeElement type, DeclaredAnnotation index) {
        String name = module.getQualifiedName().toString();
        int format = index.number("format");
        List<IndexedKeyspace.Entry> entries = new ArrayList<>();
        if (format == IndexNames.FORMAT) {
            for (DeclaredAnnotation entry : index.annotations("value")) {
                String declaring = entry.text("type");
                if (!compiled.contains(declaring) && elements.getTypeElement(module, declaring) != null) {
                    entries.add(new IndexedKeyspace.Entry(
                            declaring,
                            entry.text("redisType"),
                            entry.text("prefix"),
                            entry.text("pattern"),
                            entry.texts("parts")));
                }
            }
        }
        return entries.isEmpty() && format == IndexNames.FORMAT
                ? Optional.empty()
                : Optional.of(new IndexedKeyspace(ClassName.get(type), name, format, index.text("owner"), entries));
    }
}
