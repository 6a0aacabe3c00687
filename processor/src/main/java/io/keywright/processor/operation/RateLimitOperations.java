package io.keywright.processor.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.keywright.annotation.RateAlgorithm;
import io.keywright.annotation.WhenDown;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.Operation;
import io.keywright.processor.model.Parameter;
import io.keywright.processor.model.RateSettings;
import io.keywright.processor.model.Structure;
import io.keywright.processor.writing.RuntimeTypes;
import java.util.List;

/** A rate limiter: its state in a STRING, of which each call is one script. */
final class RateLimitOperations implements TypeOperations {

    @Override
    public boolean serves(KeySchema schema) {
        return schema.rate().isPresent();
    }

    @Override
    public TypeName store(KeySchema schema) {
        return ParameterizedTypeName.get(
                RuntimeTypes.RATE_LIMIT_STORE, schema.keyType().box());
    }

    @Override
    public Structure structure(KeySchema schema) {
        RateSettings rate = schema.rate().orElseThrow();
        return Structure.ofOne(
                "STRING (limiter)",
                "a STRING that holds the state of a rate limiter",
                "a STRING that "
                        + switch (rate.algorithm()) {
                            case FIXED_WINDOW -> "counts permits, and whose life is the window";
                            case SLIDING_WINDOW -> "holds when permits were taken, and how many";
                            case TOKEN_BUCKET -> "holds how many permits are out, and since when";
                        }
                        + "; the server's clock alone counts.",
                rate.stateBytes());
    }

    @Override
    public List<Operation> of(KeySchema schema) {
        RateSettings rate = schema.rate().orElseThrow();
        Vocabulary words = new Vocabulary(schema);
        Parameter permits = new Parameter(
                TypeName.LONG,
                words.free("permits"),
                "how many, from 1 to all that there are; else an {@link IllegalArgumentException}, and nothing is sent");
        String down = " Where Redis does not decide, all is "
                + (rate.whenDown() == WhenDown.ALLOW ? "allowed" : "refused")
                + "; the decision says so, and whether its reply was lost.";
        return List.of(
                decision("take", words, rate, writing(rate.algorithm()))
                        .call("take($L)", words.key())
                        .summary("Takes a permit, if one is there, in one step on the server.$L", down)
                        .build(),
                decision("take", words, rate, writing(rate.algorithm()))
                        .parameter(permits)
                        .call("take($L, $N)", words.key(), permits.name())
                        .summary(
                                "Takes several permits, if all of them are there, else none, in one step on the server.$L",
                                down)
                        .build(),
                decision("peek", words, rate, reading(rate.algorithm()))
                        .call("peek($L)", words.key())
                        .summary("Tells what {@code take} would decide, and takes nothing.")
                        .build(),
                new OperationBuilder("reset")
                        .parameters(words.keyParameters())
                        .result(ClassName.get(Boolean.class), "whether any were out")
                        .call("reset($L)", words.key())
                        .summary("Gives all permits back. May be repeated after a failure, which is thrown.")
                        .costs("O(1)", "UNLINK")
                        .build());
    }

    private static OperationBuilder decision(String name, Vocabulary words, RateSettings rate, String commands) {
        return new OperationBuilder(name)
                .parameters(words.keyParameters())
                .result(
                        RuntimeTypes.RATE_DECISION,
                        "whether it is allowed, how many permits are left, and when to come back")
                .costs(
                        rate.algorithm() == RateAlgorithm.SLIDING_WINDOW
                                ? "O(n) in the moments remembered, at most " + rate.moments()
                                : "O(1)",
                        commands);
    }

    private static String writing(RateAlgorithm algorithm) {
        return switch (algorithm) {
            case FIXED_WINDOW -> "EVALSHA: GET, INCRBY, PEXPIRE, PTTL, SET";
            case SLIDING_WINDOW, TOKEN_BUCKET -> "EVALSHA: GET, SET, TIME";
        };
    }

    private static String reading(RateAlgorithm algorithm) {
        return algorithm == RateAlgorithm.FIXED_WINDOW ? "EVALSHA: GET, PTTL" : "EVALSHA: GET, TIME";
    }
}
