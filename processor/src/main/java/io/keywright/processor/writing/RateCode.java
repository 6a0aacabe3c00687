package io.keywright.processor.writing;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import io.keywright.annotation.RateAlgorithm;
import io.keywright.annotation.WhenDown;
import io.keywright.processor.model.RateSettings;
import javax.lang.model.element.Modifier;

/** A limiter's rate. */
final class RateCode {

    /** The constant's name. */
    static final String NAME = "RATE";

    private RateCode() {}

    // private static final Rate RATE = Rate.of(5, RateAlgorithm.SLIDING_WINDOW, WhenDown.REFUSE);
    static FieldSpec constant(RateSettings rate) {
        return FieldSpec.builder(RuntimeTypes.RATE, NAME, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(
                        "$T.of($L,$W$T.$L,$W$T.$L)$L",
                        RuntimeTypes.RATE,
                        rate.permits(),
                        RateAlgorithm.class,
                        rate.algorithm(),
                        WhenDown.class,
                        rate.whenDown(),
                        rate.permitsKey()
                                .map(key -> CodeBlock.of(".configuredBy($S)", key))
                                .orElse(CodeBlock.of("")))
                .build();
    }
}
