package io.keywright.processor;

import io.keywright.processor.declaration.IndexedKeyspace;
import io.keywright.processor.declaration.KeyspaceIndexReader;
import io.keywright.processor.declaration.TypeReference;
import io.keywright.processor.diagnostics.Place;
import io.keywright.processor.diagnostics.Problems;
import io.keywright.processor.model.EntryGroup;
import io.keywright.processor.model.IndexEntry;
import io.keywright.processor.model.Invalidation;
import io.keywright.processor.model.KeyClaim;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.RepositoryModel;
import io.keywright.processor.operation.Operations;
import io.keywright.processor.validation.Acceptances;
import io.keywright.processor.validation.Disjointness;
import io.keywright.processor.validation.IndexedClaims;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;

/**
 * All annotated types together, and those of the modules that this one depends on, are proved disjoint, and become the
 * documents. What a type does wrong by itself is the {@link RepositoryProcessor}'s to report.
 */
public final class KeyspaceProcessor extends AbstractProcessor {

    private static final String PART = "A part of the module's types with keys was compiled: redis-keys.md"
            + " and keyspace.json stay as they are. Build the module as a whole to write or check them.";

    private final DeclaredKeys keys;
    private final Set<String> indexed = new HashSet<>();
    private final Set<TypeReference> changes = new TreeSet<>();

    /** A processor by itself. */
    public KeyspaceProcessor() {
        this(new DeclaredKeys());
    }

    /** Reads what is not among those yet. */
    KeyspaceProcessor(DeclaredKeys keys) {
        this.keys = keys;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Stream.of(AnnotatedTypes.ANNOTATIONS, Invalidations.ANNOTATIONS)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Stream.of(DocumentOutput.OPTIONS, IndexOutput.OPTIONS)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        List<TypeElement> types = AnnotatedTypes.in(annotations, round);
        types.forEach(type -> keys.add(type, processingEnv));
        Invalidations.in(annotations, round)
                .forEach(type -> changes.add(TypeReference.to(type, processingEnv.getElementUtils())));
        if (round.processingOver() && !keys.names().isEmpty()) {
            finish(round.errorRaised());
        } else if (!round.processingOver() && !keys.names().isEmpty()) {
            writeIndex(types.isEmpty());
        }
        return false;
    }

    /**
     * Writes the index of what is not in one yet. Not in the last round, in which sources come too late. In the round
     * that brings the types, since each round makes the compiler enter all that was generated once more; but if it does
     * not understand all of them yet, in the next, when what other processors generate is there.
     */
    private void writeIndex(boolean othersHaveGenerated) {
        Map<String, List<KeySchema>> read = keys.read(processingEnv);
        if (!keys.isComplete() && !othersHaveGenerated) {
            return;
        }
        boolean first = indexed.isEmpty();
        List<KeySchema> schemas = new ArrayList<>();
        read.forEach((name, sound) -> {
            if (indexed.add(name)) {
                schemas.addAll(sound);
            }
        });
        if (!schemas.isEmpty()) {
            List<IndexedKeyspace> others = others();
            List<IndexEntry> kept = others.stream()
                    .filter(other -> first && other.earlier())
                    .flatMap(other -> other.entries().stream())
                    .toList();
            new IndexOutput(processingEnv)
                    .write(
                            schemas,
                            kept,
                            others,
                            keys.types(processingEnv),
                            getClass().getName());
        }
    }

    private void finish(boolean failed) {
        Problems problems = new Problems();
        prove(problems);
        boolean sound = keys.isComplete() && !failed;
        if (sound && isPart()) {
            problems.note(PART);
            sound = false;
        }
        if (sound) {
            checkAround(problems);
        }
        if (sound && !problems.hasErrors()) {
            List<RepositoryModel> models = keys.read(processingEnv).values().stream()
                    .flatMap(List::stream)
                    .map(Operations::of)
                    .sorted(Comparator.comparing(
                            model -> model.schema().pattern().display()))
                    .toList();
            new DocumentOutput(processingEnv, problems).write(models, invalidations(), origins());
        }
        problems.report(processingEnv.getMessager());
    }

    /**
     * Whether other types of this module declare keys that are not compiled now: what is said of all of them, in the
     * documents and about a package, can't be said of those that are.
     */
    private boolean isPart() {
        ModuleElement module = processingEnv
                .getElementUtils()
                .getModuleOf(keys.types(processingEnv).get(0));
        String own = module == null ? "" : module.getQualifiedName().toString();
        return others().stream()
                .filter(other -> !other.entries().isEmpty())
                .anyMatch(other ->
                        other.earlier() || (!own.isEmpty() && other.module().equals(own)));
    }

    /** What is wrong with one the {@link EvictionProcessor} reports. */
    private List<Invalidation> invalidations() {
        Invalidations invalidations = new Invalidations(processingEnv);
        return changeTypes()
                .map(type -> invalidations.of(type, new Problems()))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<TypeElement> origins() {
        return Stream.concat(keys.types(processingEnv).stream(), changeTypes()).toList();
    }

    private Stream<TypeElement> changeTypes() {
        return changes.stream().map(change -> change.in(processingEnv.getElementUtils()));
    }

    /** What is accepted on a package or on a type is so for all types in it, which no single one of them can tell. */
    private void checkAround(Problems problems) {
        List<KeySchema> schemas =
                keys.read(processingEnv).values().stream().flatMap(List::stream).toList();
        keys.types(processingEnv).stream()
                .flatMap(AnnotatedTypes::around)
                .distinct()
                .forEach(container -> Acceptances.check(container, schemas, problems));
    }

    private void prove(Problems problems) {
        IdentityHashMap<KeyClaim, Supplier<Place>> places = new IdentityHashMap<>();
        List<KeyClaim> own = new ArrayList<>();
        keys.readAll(processingEnv)
                .forEach((name, schemas) -> schemas.forEach(schema -> {
                    KeyClaim claim = schema.claim();
                    own.add(claim);
                    places.put(claim, () -> keys.place(name, schema, processingEnv));
                    for (EntryGroup group : schema.traits().groups()) {
                        KeyClaim ofGroup = schema.claim(group);
                        own.add(ofGroup);
                        places.put(ofGroup, () -> keys.place(name, group, processingEnv));
                    }
                }));
        Place first = own.isEmpty()
                ? Place.of(keys.types(processingEnv).get(0))
                : places.getOrDefault(
                                own.get(0),
                                () -> Place.of(keys.types(processingEnv).get(0)))
                        .get();
        List<KeyClaim> claims = new ArrayList<>(IndexedClaims.of(others(), first, problems));
        claims.addAll(own);
        Disjointness.check(
                claims, claim -> places.getOrDefault(claim, () -> first).get(), problems);
    }

    private List<IndexedKeyspace> others() {
        return new KeyspaceIndexReader(processingEnv.getElementUtils(), keys.references())
                .read(IndexOutput.modules(processingEnv));
    }
}
