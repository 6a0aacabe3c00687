package io.keywright.processor;

import com.google.auto.service.AutoService;
import io.keywright.processor.declaration.KeyDeclaration;
import io.keywright.processor.declaration.KeyDeclarationReader;
import io.keywright.processor.diagnostics.Place;
import io.keywright.processor.diagnostics.Problems;
import io.keywright.processor.model.KeyClaim;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.RepositoryModel;
import io.keywright.processor.operation.Operations;
import io.keywright.processor.validation.Disjointness;
import io.keywright.processor.validation.KeySchemaFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * The aggregating entry point: all annotated types together are proved disjoint, and become the documents. What a type
 * does wrong by itself is the {@link RepositoryProcessor}'s to report.
 */
@AutoService(Processor.class)
public final class KeyspaceProcessor extends AbstractProcessor {

    /** The types of all rounds, by name, since elements do not outlive a round. */
    private final Set<String> names = new TreeSet<>();

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return AnnotatedTypes.ANNOTATIONS;
    }

    @Override
    public Set<String> getSupportedOptions() {
        return DocumentOutput.OPTIONS;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        AnnotatedTypes.in(round)
                .forEach(type -> names.add(type.getQualifiedName().toString()));
        if (!round.processingOver() || names.isEmpty()) {
            return false;
        }
        Map<KeySchema, KeyDeclaration> schemas = new LinkedHashMap<>();
        boolean complete = read(schemas);
        Problems problems = new Problems();
        Map<KeyClaim, Place> claims = new IdentityHashMap<>();
        List<KeyClaim> all = new ArrayList<>();
        schemas.forEach((schema, declaration) -> {
            all.add(schema.claim());
            claims.put(all.get(all.size() - 1), declaration.patternPlace());
        });
        Disjointness.check(all, claim -> Objects.requireNonNull(claims.get(claim)), problems);
        if (complete && !problems.hasErrors() && !round.errorRaised()) {
            List<RepositoryModel> models = schemas.keySet().stream()
                    .map(Operations::of)
                    .sorted(Comparator.comparing(
                            model -> model.schema().pattern().display()))
                    .toList();
            new DocumentOutput(processingEnv, problems).write(models, schemas);
        }
        problems.report(processingEnv.getMessager());
        return false;
    }

    /** Fills in the sound schemas; false if some are not. */
    private boolean read(Map<KeySchema, KeyDeclaration> schemas) {
        KeyDeclarationReader reader =
                new KeyDeclarationReader(processingEnv.getElementUtils(), processingEnv.getTypeUtils());
        KeySchemaFactory factory = new KeySchemaFactory(processingEnv.getElementUtils(), processingEnv.getTypeUtils());
        Problems reportedElsewhere = new Problems();
        boolean complete = true;
        for (String name : names) {
            TypeElement type = processingEnv.getElementUtils().getTypeElement(name);
            List<KeyDeclaration> declarations = reader.read(type, reportedElsewhere);
            complete &= !declarations.isEmpty();
            for (KeyDeclaration declaration : declarations) {
                Optional<KeySchema> schema = factory.create(declaration, reportedElsewhere);
                schema.ifPresent(sound -> schemas.put(sound, declaration));
                complete &= schema.isPresent();
            }
        }
        return complete;
    }
}
