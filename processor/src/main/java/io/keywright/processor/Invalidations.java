package io.keywright.processor;

import io.keywright.annotation.Invalidates;
import io.keywright.processor.declaration.DeclaredAnnotation;
import io.keywright.processor.declaration.InvalidationReader;
import io.keywright.processor.declaration.KeyDeclaration;
import io.keywright.processor.declaration.KeyDeclarationReader;
import io.keywright.processor.declaration.ReadableType;
import io.keywright.processor.diagnostics.Problem;
import io.keywright.processor.diagnostics.Problems;
import io.keywright.processor.diagnostics.Rule;
import io.keywright.processor.model.Invalidation;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.validation.InvalidationResolver;
import io.keywright.processor.validation.KeySchemaFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** From the types that stand for changes to what they evict, for both processors that ask. */
final class Invalidations {

    /** The names of the annotations that declare them. */
    static final Set<String> ANNOTATIONS =
            Set.of(Invalidates.class.getCanonicalName(), Invalidates.Container.class.getCanonicalName());

    private final ProcessingEnvironment environment;

    Invalidations(ProcessingEnvironment environment) {
        this.environment = environment;
    }

    /** The types of a round that stand for changes, by name. */
    static List<TypeElement> in(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return AnnotatedTypes.annotatedWith(ANNOTATIONS, annotations, round);
    }

    /** What the change evicts; empty after a problem, or where not all that it names is known or sound yet. */
    Optional<Invalidation> of(TypeElement type, Problems problems) {
        InvalidationReader reader = new InvalidationReader(environment.getElementUtils(), environment.getTypeUtils());
        Optional<ReadableType> change = reader.read(type, problems);
        if (change.isEmpty()) {
            return Optional.empty();
        }
        InvalidationResolver resolver = new InvalidationResolver(change.get(), problems);
        for (DeclaredAnnotation declaration : reader.annotations(type)) {
            TypeMirror mirror = declaration.type("value");
            String name = mirror.toString().replaceFirst(".*\\.", "");
            Optional<List<KeySchema>> schemas = mirror instanceof DeclaredType cached
                    ? schemas((TypeElement) cached.asElement())
                    : Optional.of(List.of());
            if (schemas.isEmpty()) {
                return Optional.empty(); // what is wrong with it is reported on it
            }
            if (mirror instanceof DeclaredType cached && !isReachable(type, (TypeElement) cached.asElement())) {
                problems.add(Problem.of(
                        Rule.UNDERIVABLE_KEY,
                        declaration.place("value"),
                        "'" + name + "' is of another package and not public, and so is its cache",
                        "Fix: make it public, or declare '" + type.getSimpleName() + "' in its package."));
                continue;
            }
            resolver.add(declaration, name, schemas.get());
        }
        return problems.hasErrors() ? Optional.empty() : Optional.of(resolver.resolve());
    }

    private boolean isReachable(TypeElement change, TypeElement cached) {
        return AnnotatedTypes.isPublic(cached)
                || environment
                        .getElementUtils()
                        .getPackageOf(change)
                        .equals(environment.getElementUtils().getPackageOf(cached));
    }

    /** Its schemas, none where it declares no key; empty where not all of them are sound. */
    private Optional<List<KeySchema>> schemas(TypeElement cached) {
        KeyDeclarationReader reader =
                new KeyDeclarationReader(environment.getElementUtils(), environment.getTypeUtils());
        KeySchemaFactory factory = DeclaredKeys.factory(environment);
        if (!AnnotatedTypes.isAnnotated(cached)) {
            return Optional.of(List.of());
        }
        Problems reportedElsewhere = new Problems();
        List<KeyDeclaration> declarations = reader.read(cached, reportedElsewhere);
        List<KeySchema> sound = new ArrayList<>();
        declarations.forEach(
                declaration -> factory.create(declaration, reportedElsewhere).ifPresent(sound::add));
        return declarations.isEmpty() || sound.size() < declarations.size() ? Optional.empty() : Optional.of(sound);
    }
}
