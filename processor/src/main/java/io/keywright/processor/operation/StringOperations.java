package io.keywright.processor.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.keywright.annotation.RedisType;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.Operation;
import io.keywright.processor.model.Parameter;
import io.keywright.processor.model.StoredField;
import io.keywright.processor.model.Structure;
import io.keywright.processor.model.ValueShape;
import io.keywright.processor.writing.RuntimeTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** STRING: one value a key. */
final class StringOperations implements TypeOperations {

    @Override
    public boolean serves(KeySchema schema) {
        return schema.type() == RedisType.STRING;
    }

    @Override
    public TypeName store(KeySchema schema) {
        return ParameterizedTypeName.get(
                RuntimeTypes.STRING_STORE, schema.keyType().box(), schema.domain());
    }

    @Override
    public Structure structure(KeySchema schema) {
        if (schema.value() instanceof ValueShape.Bare bare) {
            return bare.value().counter()
                    ? Structure.ofOne(
                            "STRING",
                            "a STRING that counts",
                            "a STRING that the server itself counts; no client reads it to write it back.")
                    : Structure.ofOne(
                            "STRING",
                            "a STRING that holds the bare value",
                            "a STRING that is the value itself, without a document around it.");
        }
        String kind = schema.value() instanceof ValueShape.Document document
                ? "a STRING that holds a " + ValueWords.format(document.format()) + " document"
                : "a STRING encoded by "
                        + ((ValueShape.Custom) schema.value()).codec().simpleName();
        return Structure.ofOne(
                "STRING", kind, "a STRING that is read and written whole; no call changes a single field.");
    }

    @Override
    public List<Operation> of(KeySchema schema) {
        Vocabulary words = new Vocabulary(schema);
        boolean expires = schema.expires();
        List<Operation> operations = new ArrayList<>();
        addReads(schema, words, operations);
        addWrites(schema, words, expires, operations);
        if (schema.value() instanceof ValueShape.Bare bare && bare.value().counter()) {
            addCounters(bare.value(), words, expires, operations);
        }
        return operations;
    }

    private static void addReads(KeySchema schema, Vocabulary words, List<Operation> operations) {
        boolean sliding = schema.isSliding();
        boolean timed = schema.ttlComponent().isPresent();
        String[] one = timed ? new String[] {"GET", "PTTL"} : new String[] {sliding ? "GETEX" : "GET"};
        operations.add(new OperationBuilder("find")
                .parameters(words.keyParameters())
                .result(KeyOperations.optional(schema.domain()), "it, or empty if there is none")
                .call("find($L)", words.key())
                .summary("Finds the $L$L.", words.noun(), sliding ? " and starts its TTL anew" : "")
                .costs("O(1)", one)
                .build());
        if (words.hasKeyParts()) {
            operations.add(new OperationBuilder("findAll")
                    .parameter(words.keys())
                    .result(
                            ParameterizedTypeName.get(
                                    ClassName.get(Map.class), schema.keyType().box(), schema.domain()),
                            "what was found by its key, in the order of asking; a key that is not there is left out")
                    .call("findAll($L)", words.keys().name())
                    .summary(
                            timed || sliding
                                    ? "Finds each $L of the given keys$L, pipelined."
                                    : "Finds each $L of the given keys$L, in one flush; a cluster's keys are split by slot.",
                            words.noun(),
                            sliding ? " and starts its TTL anew" : "")
                    .costs("O(n) in the keys given", timed || sliding ? one : new String[] {"MGET"})
                    .trips(timed || sliding ? "1 for each 500" : "1")
                    .split()
                    .build());
        }
    }

    private static void addWrites(KeySchema schema, Vocabulary words, boolean expires, List<Operation> operations) {
        String set = expires ? "SET … PX" : "SET";
        operations.add(new OperationBuilder("save")
                .parameter(words.entity())
                .call("save($L)", words.entityName())
                .summary(
                        "Stores the $L in place of whatever is at its key$L. May be repeated after a failure.",
                        words.noun(),
                        expires ? ", and starts its TTL" + (schema.hasOptionalTtl() ? " if it has one" : "") : "")
                .costs("O(1)", set)
                .build());
        if (words.hasKeyParts()) {
            operations.add(new OperationBuilder("saveAll")
                    .parameter(words.entities())
                    .call("saveAll($L)", words.entities().name())
                    .summary(
                            "Stores all of them$L, pipelined in bounded batches. After a failure some may be stored; it may"
                                    + " be repeated.",
                            expires ? ", each with its own TTL" : "")
                    .costs("O(n) in the values given", set)
                    .trips("1 for each 500")
                    .split()
                    .build());
        }
        TypeName outcome = outcome(schema.domain());
        operations.add(new OperationBuilder("saveIfAbsent")
                .parameter(words.entity())
                .result(
                        outcome,
                        "{@code Applied} if it was stored, {@code NotApplied} if its key was taken, {@code Unknown} if the"
                                + " reply was lost")
                .call("saveIfAbsent($L)", words.entityName())
                .summary("Stores the $L unless there is one at its key.", words.noun())
                .costs("O(1)", "SET … NX" + (expires ? " PX" : ""))
                .build());
        operations.add(new OperationBuilder("replace")
                .parameter(words.entity("expected"))
                .parameter(words.entity("replacement"))
                .result(
                        outcome,
                        "{@code Applied} if it was replaced, {@code NotApplied} if something else or nothing is stored,"
                                + " {@code Unknown} if the reply was lost")
                .call("replace(expected, replacement)")
                .summary(
                        "Stores the replacement if exactly the expected value is stored at their common key: compare and set.")
                .costs("O(1)", "SET … IFEQ or EVALSHA")
                .build());
    }

    private static void addCounters(
            StoredField counter, Vocabulary words, boolean expires, List<Operation> operations) {
        String amount = words.free("by");
        boolean floating = counter.isFloating();
        TypeName number = floating ? TypeName.DOUBLE : TypeName.LONG;
        String command = floating ? "INCRBYFLOAT" : "INCRBY";
        for (boolean up : new boolean[] {true, false}) {
            operations.add(new OperationBuilder(up ? "increment" : "decrement")
                    .parameters(words.keyParameters())
                    .parameter(new Parameter(number, amount, "by how much"))
                    .result(
                            outcome(number.box()),
                            "{@code Applied} with the new value, or {@code Unknown} if the reply was lost")
                    .call(
                            "$L($L, $L)",
                            floating ? "incrementDouble" : up ? "increment" : "decrement",
                            words.key(),
                            CodeBlock.of(floating && !up ? "-$N" : "$N", amount))
                    .summary(
                            "$L the counter, atomically on the server; a missing one counts from 0$L.",
                            up ? "Adds to" : "Subtracts from",
                            expires ? " and gets its TTL in the same step" : "")
                    .costs("O(1)", expires ? command + " and PEXPIRE in one script" : command)
                    .build());
        }
    }

    static TypeName outcome(TypeName type) {
        return ParameterizedTypeName.get(RuntimeTypes.OUTCOME, type);
    }
}
