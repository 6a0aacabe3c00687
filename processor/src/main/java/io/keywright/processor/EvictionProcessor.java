package io.keywright.processor;

import com.palantir.javapoet.TypeSpec;
import io.keywright.processor.declaration.TypeReference;
import io.keywright.processor.diagnostics.Place;
import io.keywright.processor.diagnostics.Problem;
import io.keywright.processor.diagnostics.Problems;
import io.keywright.processor.diagnostics.Rule;
import io.keywright.processor.model.Invalidation;
import io.keywright.processor.writing.EvictionsWriter;
import io.keywright.processor.writing.SourceFiles;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Each type with {@code @Invalidates} becomes the class that evicts what it names. That the document lists them at each
 * key is the {@link KeyspaceProcessor}'s.
 */
public final class EvictionProcessor extends AbstractProcessor {

    /** Types that name something that is not known yet, by name, since elements do not outlive a round. */
    private final Set<TypeReference> deferred = new LinkedHashSet<>();

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Invalidations.ANNOTATIONS;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        List<TypeElement> types = new ArrayList<>();
        deferred.forEach(reference -> types.add(reference.in(processingEnv.getElementUtils())));
        deferred.clear();
        types.addAll(Invalidations.in(annotations, round));
        Problems problems = new Problems();
        for (TypeElement type : types) {
            Problems own = new Problems();
            new Invalidations(processingEnv)
                    .of(type, own)
                    .ifPresentOrElse(invalidation -> write(type, invalidation, own), () -> {
                        if (!own.hasErrors() && !round.processingOver()) {
                            deferred.add(TypeReference.to(type, processingEnv.getElementUtils()));
                        }
                    });
            problems.addAll(own.all());
        }
        problems.report(processingEnv.getMessager());
        return false;
    }

    private void write(TypeElement type, Invalidation invalidation, Problems problems) {
        TypeSpec evictions =
                EvictionsWriter.write(
                                invalidation,
                                AnnotatedTypes.isPublic(type),
                                getClass().getName())
                        .toBuilder()
                        .addOriginatingElement(type)
                        .build();
        if (!new SourceFiles(processingEnv.getFiler(), processingEnv.getElementUtils())
                .write(invalidation.evictions().packageName(), evictions)) {
            problems.add(Problem.of(
                    Rule.DUPLICATE_NAME,
                    Place.of(type),
                    "'" + type.getSimpleName() + "' would be evicted by a generated " + evictions.name()
                            + ", but there is a type of that name already",
                    "Fix: rename that type."));
        }
    }
}
