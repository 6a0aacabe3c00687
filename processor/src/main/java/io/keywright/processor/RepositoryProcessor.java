package io.keywright.processor;

import com.palantir.javapoet.ClassName;
import io.keywright.processor.declaration.KeyDeclaration;
import io.keywright.processor.declaration.KeyDeclarationReader;
import io.keywright.processor.declaration.TypeReference;
import io.keywright.processor.diagnostics.Place;
import io.keywright.processor.diagnostics.Problem;
import io.keywright.processor.diagnostics.Problems;
import io.keywright.processor.diagnostics.Rule;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.SealedShape;
import io.keywright.processor.validation.Acceptances;
import io.keywright.processor.validation.KeySchemaFactory;
import io.keywright.processor.writing.SourceFiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Each annotated type is judged by itself and becomes its repository and codec. What spans several types is the
 * {@link KeyspaceProcessor}'s.
 */
public final class RepositoryProcessor extends AbstractProcessor {

    /** Types that name something that is not known yet, by name, since elements do not outlive a round. */
    private final Set<TypeReference> deferred = new LinkedHashSet<>();

    /** The types that repositories were written for, to be named where another would have the same. */
    private final Map<ClassName, String> owners = new HashMap<>();

    /** The sealed types that stand in what types store, as they were when the repositories were written. */
    private final Map<TypeReference, List<SealedShape>> sealedTypes = new LinkedHashMap<>();

    private final DeclaredKeys keys;

    /** A processor by itself. */
    public RepositoryProcessor() {
        this(new DeclaredKeys());
    }

    /** Tells those what it reads. */
    RepositoryProcessor(DeclaredKeys keys) {
        this.keys = keys;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return AnnotatedTypes.ANNOTATIONS;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Problems problems = new Problems();
        List<TypeElement> types = new ArrayList<>();
        deferred.forEach(reference -> types.add(reference.in(processingEnv.getElementUtils())));
        deferred.clear();
        types.addAll(AnnotatedTypes.in(annotations, round));
        for (TypeElement type : types) {
            Problems own = new Problems();
            if (!process(type, own) && !own.hasErrors()) {
                if (!round.processingOver()) { // another processor may still generate what is not known
                    deferred.add(TypeReference.to(type, processingEnv.getElementUtils()));
                    continue; // what was found is found again
                }
                own.add(unknownNames(type));
            }
            problems.addAll(own.all());
        }
        if (round.processingOver()) {
            sealedTypes.forEach(
                    (reference, known) -> checkSealed(reference.in(processingEnv.getElementUtils()), known, problems));
        }
        problems.report(processingEnv.getMessager());
        return false;
    }

    /**
     * Holds what was written against what is known at the end: ECJ leaves out of a sealed type the subtypes that are
     * still to be generated, where javac names them as unknown, which is waited for.
     */
    private void checkSealed(TypeElement type, List<SealedShape> known, Problems problems) {
        KeySchemaFactory factory = DeclaredKeys.factory(processingEnv);
        Problems reportedAlready = new Problems();
        List<SealedShape> atLast = reader().read(type, reportedAlready).stream()
                .flatMap(declaration -> factory.create(declaration, reportedAlready).stream())
                .flatMap(schema -> schema.sealedTypes().stream())
                .toList();
        if (!atLast.equals(known)) {
            problems.add(Problem.of(
                    Rule.UNSUPPORTED_TYPE,
                    Place.of(type),
                    "The repository of '" + type.getSimpleName() + "' lacks subtypes of a sealed type, which were"
                            + " generated after the compiler was asked for them",
                    "Fix: compile with javac, which tells of them in time, or generate them in a module that this one"
                            + " depends on."));
        }
    }

    private KeyDeclarationReader reader() {
        return new KeyDeclarationReader(processingEnv.getElementUtils(), processingEnv.getTypeUtils());
    }

    private static Problem unknownNames(TypeElement type) {
        return Problem.of(
                Rule.UNSUPPORTED_TYPE,
                Place.of(type),
                "'" + type.getSimpleName() + "' gets no repository: the compiler does not know all that its"
                        + " declaration names",
                "Fix: mend what the compiler itself reports; most often it is a type's name or its import.");
    }

    /** Judges a type and writes what it declares; false if not all of it became a schema. */
    private boolean process(TypeElement type, Problems problems) {
        KeySchemaFactory factory = DeclaredKeys.factory(processingEnv);
        List<KeyDeclaration> declarations = reader().read(type, problems);
        Map<KeyDeclaration, KeySchema> schemas = new LinkedHashMap<>();
        for (KeyDeclaration declaration : declarations) {
            factory.create(declaration, problems).ifPresent(schema -> schemas.put(declaration, schema));
        }
        if (declarations.isEmpty() || schemas.size() < declarations.size()) {
            return false;
        }
        keys.learn(type, List.copyOf(schemas.values()));
        Acceptances.checkComponents(type, schemas.values(), problems);
        if (!AnnotatedTypes.isAround(type)) { // else the KeyspaceProcessor does, which knows the keys of those in it
            Acceptances.check(type, schemas.values(), problems);
        }
        if (problems.hasErrors()) {
            return false;
        }
        List<SealedShape> subtypes = schemas.values().stream()
                .flatMap(schema -> schema.sealedTypes().stream())
                .toList();
        if (!subtypes.isEmpty()) {
            sealedTypes.put(TypeReference.to(type, processingEnv.getElementUtils()), subtypes);
        }
        new RepositoryFiles(
                        new SourceFiles(processingEnv.getFiler(), processingEnv.getElementUtils()),
                        getClass().getName(),
                        owners,
                        problems)
                .write(schemas);
        return true;
    }
}
