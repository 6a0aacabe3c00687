package io.keywright.processor.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.keywright.processor.model.ClaimLayout;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.Operation;
import io.keywright.processor.model.Parameter;
import io.keywright.processor.model.Structure;
import io.keywright.processor.pattern.TtlExpression;
import io.keywright.processor.writing.RuntimeTypes;
import java.util.List;

/** Results of requests that are done once, in a STRING each: a claim while somebody is at it, then the result. */
final class ClaimOperations implements TypeOperations {

    @Override
    public boolean serves(KeySchema schema) {
        return schema.isClaimed();
    }

    @Override
    public TypeName store(KeySchema schema) {
        return ParameterizedTypeName.get(
                RuntimeTypes.CLAIM_STORE, schema.keyType().box(), schema.domain());
    }

    @Override
    public Structure structure(KeySchema schema) {
        return Structure.ofOne(
                "STRING (claims)",
                "a STRING that holds a claim or, behind " + ClaimLayout.HEADER_BYTES + " bytes, "
                        + ValueWords.thing(schema.value()),
                "what came of a request, and before that the claim of whoever does it, so that nobody else does.");
    }

    @Override
    public List<Operation> of(KeySchema schema) {
        Vocabulary words = new Vocabulary(schema);
        String lease = TtlExpression.render(schema.lease().orElseThrow());
        Parameter claim = new Parameter(
                RuntimeTypes.CLAIM, words.free("claim", words.entityName()), "the token of whoever does the request");
        return List.of(
                begin(schema, words)
                        .call("begin($L)", words.key())
                        .summary(
                                "Begins a request that is to be done once: the first has $L to do it. May be made again after a"
                                        + " failure; the request may then be in progress by the claim that was lost.",
                                lease)
                        .build(),
                begin(schema, words)
                        .parameter(claim)
                        .call("begin($L, $N)", words.key(), claim.name())
                        .summary(
                                "Begins a request with a claim of the caller's, such as {@code Claim.create()}. May be repeated"
                                        + " with the same claim, which also starts its $L anew.",
                                lease)
                        .build(),
                new OperationBuilder("complete")
                        .parameter(claim)
                        .parameter(words.entity())
                        .result(
                                StringOperations.outcome(schema.domain()),
                                "{@code Applied} if it was stored, {@code NotApplied} if somebody else has begun the request"
                                        + " since, {@code Unknown} if the reply was lost")
                        .call("complete($N, $L)", claim.name(), words.entityName())
                        .summary(
                                "Stores what came of a request, for all who make it again. May be repeated with the same claim"
                                        + " and $L.",
                                words.noun())
                        .costs("O(1)", "EVALSHA: GET, SET")
                        .build(),
                new OperationBuilder("release")
                        .parameters(words.keyParameters())
                        .parameter(claim)
                        .result(ClassName.get(Boolean.class), "whether the claim still stood")
                        .call("release($L, $N)", words.key(), claim.name())
                        .summary(
                                "Gives a request up, so that the next may do it at once. May be repeated after a failure.")
                        .costs("O(1)", "EVALSHA: GET, UNLINK")
                        .build(),
                new OperationBuilder("forget")
                        .parameters(words.keyParameters())
                        .result(ClassName.get(Boolean.class), "whether there was one")
                        .call("forget($L)", words.key())
                        .summary("Forgets a request, whether it is done or in progress: the next who makes it does it.")
                        .costs("O(1)", "UNLINK")
                        .build());
    }

    private static OperationBuilder begin(KeySchema schema, Vocabulary words) {
        return new OperationBuilder("begin")
                .parameters(words.keyParameters())
                .result(
                        ParameterizedTypeName.get(RuntimeTypes.BEGUN, schema.domain()),
                        "{@code First} with the claim if it is the caller's to do, {@code InProgress} if somebody else is at"
                                + " it, {@code Done} with what came of it")
                .costs("O(1)", "EVALSHA: GET, PTTL, SET");
    }
}
