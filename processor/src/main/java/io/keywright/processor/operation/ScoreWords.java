package io.keywright.processor.operation;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.Parameter;
import io.keywright.processor.model.Role;
import io.keywright.processor.model.StoredField;
import io.keywright.processor.model.ValueShape;
import io.keywright.processor.writing.RuntimeTypes;

/** How the score of a SORTED_SET is given: as its component's type, which the store takes as a double. */
final class ScoreWords {

    private final StoredField score;

    ScoreWords(KeySchema schema) {
        score = ((ValueShape.Members) schema.value()).beside(Role.SCORE);
    }

    /** Whether it is a time. */
    boolean isTime() {
        return score.type().toString().equals("java.time.Instant");
    }

    /** What an increment adds. */
    TypeName addend() {
        return score.isFloating() ? TypeName.DOUBLE : TypeName.LONG;
    }

    Parameter parameter(String name, String description) {
        return new Parameter(score.type(), name, description);
    }

    /** A parameter as the double that the store takes. */
    CodeBlock given(String name) {
        return score.type().equals(TypeName.LONG) || isTime()
                ? CodeBlock.of("$T.of($N)", RuntimeTypes.SCORES, name)
                : CodeBlock.of("$N", name);
    }
}
