package io.keywright.processor.writing;

import com.palantir.javapoet.FieldSpec;
import io.keywright.annotation.Overflow;
import io.keywright.processor.model.CounterSettings;
import javax.lang.model.element.Modifier;

/** How the counters of a BITMAP lie in their key. */
final class CounterCode {

    /** The constant's name. */
    static final String NAME = "BITS";

    private CounterCode() {}

    // private static final CounterBits BITS = CounterBits.unsigned(16, Overflow.SATURATE);
    static FieldSpec constant(CounterSettings counters) {
        return FieldSpec.builder(RuntimeTypes.COUNTER_BITS, NAME, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(
                        "$T.$L($L,$W$T.$L)",
                        RuntimeTypes.COUNTER_BITS,
                        counters.signed() ? "signed" : "unsigned",
                        counters.bits(),
                        Overflow.class,
                        counters.overflow())
                .build();
    }
}
