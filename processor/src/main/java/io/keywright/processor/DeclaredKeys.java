package io.keywright.processor;

import io.keywright.processor.declaration.KeyDeclaration;
import io.keywright.processor.declaration.KeyDeclarationReader;
import io.keywright.processor.declaration.TypeReference;
import io.keywright.processor.diagnostics.Place;
import io.keywright.processor.diagnostics.Problems;
import io.keywright.processor.document.KeyCosts;
import io.keywright.processor.model.EntryGroup;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.operation.Operations;
import io.keywright.processor.validation.KeySchemaFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/**
 * The schemas of all annotated types of a compilation. They are read once and outlive the rounds; elements do not, so
 * that the places of messages are looked up anew.
 */
final class DeclaredKeys {

    private final Map<String, TypeReference> types = new TreeMap<>();
    private final Map<String, List<KeySchema>> schemas = new TreeMap<>();
    private final Map<String, List<KeySchema>> unsound = new TreeMap<>();
    private boolean complete = true;

    void add(TypeElement type, ProcessingEnvironment environment) {
        TypeReference reference = TypeReference.to(type, environment.getElementUtils());
        types.put(reference.name(), reference);
    }

    /** The names of the annotated types, sound or not. */
    Set<String> names() {
        return types.keySet();
    }

    /** The annotated types, sound or not. */
    Set<TypeReference> references() {
        return new TreeSet<>(types.values());
    }

    /** The annotated types, by name. */
    List<TypeElement> types(ProcessingEnvironment environment) {
        return types.keySet().stream().map(name -> type(name, environment)).toList();
    }

    /** Makes schemas of declarations, judged by what their repositories will have. */
    static KeySchemaFactory factory(ProcessingEnvironment environment) {
        return new KeySchemaFactory(
                environment.getElementUtils(),
                environment.getTypeUtils(),
                schema -> KeyCosts.of(schema, Operations.structure(schema)),
                schema -> Operations.of(schema).operations());
    }

    /** Takes over what was read of a type whose declarations are all sound. */
    void learn(TypeElement type, List<KeySchema> sound) {
        schemas.put(type.getQualifiedName().toString(), sound);
    }

    /** Whether all declarations were sound when they were read. */
    boolean isComplete() {
        return complete;
    }

    /**
     * The sound schemas by the name of their type; what is not sound is reported by the {@link RepositoryProcessor}.
     */
    Map<String, List<KeySchema>> read(ProcessingEnvironment environment) {
        KeyDeclarationReader reader =
                new KeyDeclarationReader(environment.getElementUtils(), environment.getTypeUtils());
        KeySchemaFactory factory = factory(environment);
        Problems reportedElsewhere = new Problems();
        complete = true;
        for (String name : types.keySet()) {
            if (schemas.containsKey(name)) {
                continue;
            }
            List<KeySchema> sound = new ArrayList<>();
            List<KeyDeclaration> declarations = reader.read(type(name, environment), reportedElsewhere);
            declarations.forEach(declaration ->
                    factory.create(declaration, reportedElsewhere).ifPresent(sound::add));
            if (!declarations.isEmpty() && sound.size() == declarations.size()) {
                schemas.put(name, sound);
                unsound.remove(name);
            } else {
                complete = false;
                unsound.put(
                        name,
                        declarations.stream()
                                .flatMap(declaration -> factory.asDeclared(declaration).stream())
                                .toList());
            }
        }
        return schemas;
    }

    /** Those of {@link #read}, and those of types that are not sound as far as they can be told. */
    Map<String, List<KeySchema>> readAll(ProcessingEnvironment environment) {
        Map<String, List<KeySchema>> all = new TreeMap<>(read(environment));
        all.putAll(unsound);
        return all;
    }

    /** Where messages about the pattern of a schema stand. */
    Place place(String name, KeySchema schema, ProcessingEnvironment environment) {
        return declarations(name, environment)
                .filter(declaration ->
                        declaration.pattern().equals(schema.pattern().pattern().text()))
                .findFirst()
                .map(KeyDeclaration::patternPlace)
                .orElseGet(() -> Place.of(type(name, environment)));
    }

    /** Where messages about the pattern of a group stand. */
    Place place(String name, EntryGroup group, ProcessingEnvironment environment) {
        return declarations(name, environment)
                .flatMap(declaration -> declaration.cacheGroups().stream())
                .filter(declared -> declared.text("name").equals(group.name()))
                .findFirst()
                .map(declared -> declared.place("value"))
                .orElseGet(() -> Place.of(type(name, environment)));
    }

    private Stream<KeyDeclaration> declarations(String name, ProcessingEnvironment environment) {
        return new KeyDeclarationReader(environment.getElementUtils(), environment.getTypeUtils())
                .read(type(name, environment), new Problems()).stream();
    }

    private TypeElement type(String name, ProcessingEnvironment environment) {
        return Objects.requireNonNull(types.get(name), name).in(environment.getElementUtils());
    }
}
