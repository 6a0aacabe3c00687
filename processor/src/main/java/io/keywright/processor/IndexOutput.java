package io.keywright.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import io.keywright.processor.declaration.IndexedKeyspace;
import io.keywright.processor.model.IndexEntry;
import io.keywright.processor.model.IndexNames;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.writing.KeyspaceIndexWriter;
import io.keywright.processor.writing.SourceFiles;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;

/** Where the index of a module goes, and by which name messages call the module. */
final class IndexOutput {

    /**
     * The name of the module that a jar is, where the compiler does not know it: its {@code Automatic-Module-Name}. Its
     * index then stands in a package of its own, as modules must have it.
     */
    static final String MODULE = "keywright.module";

    /** Names of modules whose jars stand on the class path, separated by commas: there they can't be found unnamed. */
    static final String MODULES = "keywright.modules";

    /** The options that the compiler may pass with {@code -A}. */
    static final Set<String> OPTIONS = Set.of(MODULE, MODULES);

    private static final Pattern LAST_SEGMENT = Pattern.compile("[^/\\\\]+(?=[/\\\\]*$)");

    private final ProcessingEnvironment environment;

    IndexOutput(ProcessingEnvironment environment) {
        this.environment = environment;
    }

    /** The modules that the build says are on the class path. */
    static List<String> modules(ProcessingEnvironment environment) {
        return Arrays.stream(environment.getOptions().getOrDefault(MODULES, "").split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /**
     * Writes the index of these schemas, which were held against the others.
     *
     * @param kept what stays of the module's index where a part of it was compiled
     */
    void write(
            List<KeySchema> schemas,
            List<IndexEntry> kept,
            List<IndexedKeyspace> others,
            List<TypeElement> origins,
            String processor) {
        ModuleElement module = environment.getElementUtils().getModuleOf(origins.get(0));
        boolean named = module != null && !module.isUnnamed();
        String given = environment.getOptions().getOrDefault(MODULE, "");
        String name = named ? module.getQualifiedName().toString() : SourceVersion.isName(given) ? given : "";
        String first = Stream.concat(
                        schemas.stream().map(schema -> schema.domain().canonicalName()),
                        kept.stream().map(IndexEntry::type))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        ClassName index = IndexNames.of(name, first);
        // A named module does not see into the packages of others.
        List<ClassName> proved = named
                ? List.of()
                : others.stream()
                        .filter(other -> other.module().isEmpty() && !other.earlier())
                        .map(IndexedKeyspace::index)
                        .filter(other -> !other.equals(index))
                        .toList();
        TypeSpec.Builder type = KeyspaceIndexWriter.write(
                index, name.isEmpty() ? project(schemas.get(0)) : name, schemas, kept, proved, processor)
                .toBuilder();
        origins.forEach(type::addOriginatingElement);
        new SourceFiles(environment.getFiler(), environment.getElementUtils()).write(index.packageName(), type.build());
    }

    /** The name of the project's directory; where no project is named, the first type's package. */
    private String project(KeySchema first) {
        Matcher directory = LAST_SEGMENT.matcher(environment.getOptions().getOrDefault(DocumentOutput.PROJECT, ""));
        String fallback = first.domain().packageName();
        return directory.find()
                ? directory.group()
                : fallback.isEmpty() ? first.domain().canonicalName() : fallback;
    }
}
