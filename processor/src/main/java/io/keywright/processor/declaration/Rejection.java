package io.keywright.processor.declaration;

import io.keywright.processor.model.ValueType;
import java.util.function.Consumer;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Reports types that can't be stored, and says so to the caller by null. */
record Rejection(Consumer<ReadProblem> problems) {

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
