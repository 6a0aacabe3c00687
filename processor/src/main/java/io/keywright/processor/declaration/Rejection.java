package io.keywright.processor.declaration;

import io.keywright.processor.model.ValueType;
import java.util.Optional;
import java.util.function.Consumer;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Reports types that can't be stored, and says so to the caller by null.
 *
 * @param accessibility what the generated code can name
 */
record Rejection(Accessibility accessibility, Consumer<ReadProblem> problems) {

    /** What says whether annotations inside of a value mean something. */
    NestedFacets facets() {
        return new NestedFacets(problems);
    }

    /** Whether the generated code can name a type; reports it if it can't. */
    boolean isReachable(TypeMirror type, Element site) {
        Optional<Accessibility.Obstacle> obstacle = accessibility.obstacle(type);
        obstacle.ifPresent(found -> reject(site, found.message(), found.fix()));
        return obstacle.isEmpty();
    }

    /** Reports it; gives null, in place of the type that there is not. */
    @Nullable
    ValueType reject(Element site, String message, String fix) {
        problems.accept(new ReadProblem(site, DomainTypeReader.RULE, message, fix));
        return null;
    }

    /** Reports two things that would have one name. */
    void duplicate(Element site, String message, String fix) {
        problems.accept(new ReadProblem(site, "DuplicateName", message, fix));
    }
}
