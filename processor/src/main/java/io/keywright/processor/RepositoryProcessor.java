package io.keywright.processor;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.TypeSpec;
import io.keywright.annotation.RedisKey;
import io.keywright.processor.declaration.KeyDeclaration;
import io.keywright.processor.declaration.KeyDeclarationReader;
import io.keywright.processor.diagnostics.Place;
import io.keywright.processor.diagnostics.Problem;
import io.keywright.processor.diagnostics.Problems;
import io.keywright.processor.diagnostics.Rule;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.operation.Operations;
import io.keywright.processor.validation.KeySchemaFactory;
import io.keywright.processor.writing.CodecWriter;
import io.keywright.processor.writing.RepositoryWriter;
import io.keywright.processor.writing.SourceFiles;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * The isolating entry point: each annotated type is judged by itself and becomes its repository and codec. What spans
 * several types is the {@link KeyspaceProcessor}'s.
 */
@AutoService(Processor.class)
public final class RepositoryProcessor extends AbstractProcessor {

    /** Types some of whose components had no known type yet, by name, since elements do not outlive a round. */
    private final Set<String> deferred = new LinkedHashSet<>();

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
        deferred.forEach(name -> types.add(processingEnv.getElementUtils().getTypeElement(name)));
        deferred.clear();
        types.addAll(AnnotatedTypes.in(round));
        for (TypeElement type : types) {
            process(type, round.processingOver(), problems);
        }
        problems.report(processingEnv.getMessager());
        return false;
    }

    private void process(TypeElement type, boolean last, Problems problems) {
        KeyDeclarationReader reader =
                new KeyDeclarationReader(processingEnv.getElementUtils(), processingEnv.getTypeUtils());
        if (!reader.isResolved(type)) {
            if (last) {
                problems.add(Problem.of(
                        Rule.UNSUPPORTED_TYPE,
                        Place.of(type),
                        "'" + type.getSimpleName() + "' has a component whose type is not known",
                        "Fix: mend the type's name or its import; javac names it in a message of its own."));
            } else {
                deferred.add(type.getQualifiedName().toString());
            }
            return;
        }
        KeySchemaFactory factory =
                new KeySchemaFactory(processingEnv.getElementUtils(), processingEnv.getTypeUtils());
        Set<String> written = new LinkedHashSet<>();
        for (KeyDeclaration declaration : reader.read(type, problems)) {
            Optional<KeySchema> schema = factory.create(declaration, problems);
            if (schema.isEmpty()) {
                continue;
            }
            if (written.add(schema.get().repository().simpleName())) {
                write(schema.get(), type);
            } else {
                problems.add(Problem.of(
                        Rule.DUPLICATE_NAME,
                        declaration.key().place(),
                        "'" + type.getSimpleName() + "' has two keys, and both repositories would be called "
                                + schema.get().repository().simpleName(),
                        "Fix: name them apart: @RedisKey(…, repository = \"…\")."));
            }
        }
    }

    private void write(KeySchema schema, TypeElement type) {
        SourceFiles files = new SourceFiles(processingEnv.getFiler());
        String name = getClass().getName();
        boolean isPublic = AnnotatedTypes.isPublic(type);
        TypeSpec codec = CodecWriter.write(schema, name);
        TypeSpec repository = RepositoryWriter.write(Operations.of(schema), isPublic, name);
        String packageName = schema.repository().packageName();
        files.write(packageName, codec.toBuilder().addOriginatingElement(type).build());
        files.write(packageName, repository.toBuilder().addOriginatingElement(type).build());
    }
}
