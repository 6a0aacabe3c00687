package io.keywright.processor.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.Operation;
import io.keywright.processor.model.Parameter;
import io.keywright.processor.model.StoredField;
import io.keywright.processor.model.Structure;
import io.keywright.processor.model.ValueShape;
import io.keywright.processor.writing.CodecNames;
import io.keywright.processor.writing.OptionalCode;
import io.keywright.processor.writing.RuntimeTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** HASH as a record: one field a component. */
final class HashRecordOperations implements TypeOperations {

    @Override
    public boolean serves(KeySchema schema) {
        return schema.value() instanceof ValueShape.Fields;
    }

    @Override
    public TypeName store(KeySchema schema) {
        return ParameterizedTypeName.get(
                RuntimeTypes.HASH_STORE, schema.keyType().box(), schema.domain());
    }

    @Override
    public Structure structure(KeySchema schema) {
        return Structure.ofOne(
                "HASH",
                "a HASH with one field a component",
                "a HASH with a field a component, so that one field is read or written without the others.");
    }

    @Override
    public List<Operation> of(KeySchema schema) {
        Vocabulary words = new Vocabulary(schema);
        ValueShape.Fields value = (ValueShape.Fields) schema.value();
        List<Operation> operations = new ArrayList<>();
        addWhole(schema, words, operations);
        for (StoredField field : value.fields()) {
            addField(schema, field, words, operations);
        }
        operations.add(new OperationBuilder("update")
                .parameters(words.keyParameters())
                .parameter(new Parameter(schema.changes(), words.free("changes"), "the new values of some fields"))
                .result(ClassName.get(Boolean.class), "whether there is one; if not, nothing was written")
                .call("update($L, $N.changes)", words.key(), words.free("changes"))
                .summary("Writes several fields of the $L in one step, if it is there.", words.noun())
                .costs("O(n) in the fields given", script(schema, "EXISTS", "HSET", "HDEL"))
                .build());
        return operations;
    }

    private static void addWhole(KeySchema schema, Vocabulary words, List<Operation> operations) {
        boolean sliding = schema.isSliding();
        TypeName domain = schema.domain();
        String[] read = schema.ttlComponent().isPresent()
                ? new String[] {"HMGET", "PTTL"}
                : sliding ? new String[] {"HMGET", "PEXPIRE"} : new String[] {"HMGET"};
        operations.add(new OperationBuilder("find")
                .parameters(words.keyParameters())
                .result(KeyOperations.optional(domain), "it, or empty if there is none")
                .call("find($L)", words.key())
                .summary("Finds the $L$L.", words.noun(), sliding ? " and starts its TTL anew" : "")
                .costs("O(1): the known fields only", read)
                .build());
        if (words.hasKeyParts()) {
            operations.add(new OperationBuilder("findAll")
                    .parameter(words.keys())
                    .result(
                            ParameterizedTypeName.get(
                                    ClassName.get(Map.class), schema.keyType().box(), domain),
                            "what was found by its key, in the order of asking; a key that is not there is left out")
                    .call("findAll($L)", words.keys().name())
                    .summary(
                            "Finds each $L of the given keys$L, pipelined.",
                            words.noun(),
                            sliding ? " and starts its TTL anew" : "")
                    .costs("O(n) in the keys given", read)
                    .trips("1 for each 500")
                    .split()
                    .build());
        }
        operations.add(new OperationBuilder("save")
                .parameter(words.entity())
                .call("save($L)", words.entityName())
                .summary(
                        "Stores the $L in place of whatever is at its key, atomically$L. May be repeated after a failure.",
                        words.noun(),
                        expires(schema)
                                ? ", and starts its TTL" + (schema.hasOptionalTtl() ? " if it has one" : "")
                                : "")
                .costs("O(1)", script(schema, "DEL", "HSET"))
                .build());
        if (words.hasKeyParts()) {
            operations.add(new OperationBuilder("saveAll")
                    .parameter(words.entities())
                    .call("saveAll($L)", words.entities().name())
                    .summary(
                            "Stores all of them, pipelined in bounded batches; each one atomically. After a failure some may"
                                    + " be stored; it may be repeated.")
                    .costs("O(n) in the values given", script(schema, "DEL", "HSET"))
                    .trips("1 for each 500")
                    .split()
                    .build());
        }
        operations.add(new OperationBuilder("saveIfAbsent")
                .parameter(words.entity())
                .result(
                        StringOperations.outcome(domain),
                        "{@code Applied} if it was stored, {@code NotApplied} if its key was taken, {@code Unknown} if the"
                                + " reply was lost")
                .call("saveIfAbsent($L)", words.entityName())
                .summary("Stores the $L unless there is something at its key, atomically.", words.noun())
                .costs("O(1)", script(schema, "EXISTS", "HSET"))
                .build());
    }

    private static void addField(KeySchema schema, StoredField field, Vocabulary words, List<Operation> operations) {
        boolean sliding = schema.isSliding();
        String name = Vocabulary.upperFirst(field.component());
        CodecNames names = new CodecNames(schema);
        operations.add(new OperationBuilder("get" + name)
                .parameters(words.keyParameters())
                .result(
                        KeyOperations.optional(field.presentType()),
                        "it, or empty if the record or the field is not there")
                .call(
                        "get($L, $T.$N, $T.$N)",
                        words.key(),
                        schema.codec(),
                        names.index(field),
                        schema.codec(),
                        names.constant(field))
                .summary("Reads {@code $L} alone$L.", field.component(), sliding ? " and starts the TTL anew" : "")
                .costs("O(1)", sliding ? new String[] {"HGET", "PEXPIRE"} : new String[] {"HGET"})
                .build());
        String value = words.free(field.component());
        operations.add(new OperationBuilder("set" + name)
                .parameters(words.keyParameters())
                .parameter(new Parameter(field.parameterType(), value, "the new value"))
                .result(ClassName.get(Boolean.class), "whether there is one; if not, nothing was written")
                .call(
                        "set($L, $T.$N, $T.$N, $L)",
                        words.key(),
                        schema.codec(),
                        names.index(field),
                        schema.codec(),
                        names.constant(field),
                        field.optionalKind().isPresent()
                                ? OptionalCode.orNull(field, value)
                                : CodeBlock.of("$N", value))
                .summary(
                        "Writes {@code $L} alone, if the $L is there$L.",
                        field.component(),
                        words.noun(),
                        field.isOptional() ? "; an absent value removes it" : "")
                .costs(
                        "O(1)",
                        field.isOptional()
                                ? script(schema, "EXISTS", "HSET", "HDEL")
                                : script(schema, "EXISTS", "HSET"))
                .build());
        if (field.counter()) {
            addCounter(schema, field, words, operations);
        }
    }

    private static void addCounter(KeySchema schema, StoredField field, Vocabulary words, List<Operation> operations) {
        boolean floating = field.isFloating();
        TypeName number = floating ? TypeName.DOUBLE : TypeName.LONG;
        String command = floating ? "HINCRBYFLOAT" : "HINCRBY";
        String amount = words.free("by");
        boolean creates = ((ValueShape.Fields) schema.value()).countersCreate();
        operations.add(new OperationBuilder("increment" + Vocabulary.upperFirst(field.component()))
                .parameters(words.keyParameters())
                .parameter(new Parameter(number, amount, "by how much; negative to subtract"))
                .result(
                        StringOperations.outcome(number.box()),
                        creates
                                ? "{@code Applied} with the new value, or {@code Unknown} if the reply was lost"
                                : "{@code Applied} with the new value, {@code NotApplied} if there is no record,"
                                        + " {@code Unknown} if the reply was lost")
                .call(
                        "$L($L, $T.$N, $N)",
                        (floating ? "incrementDouble" : "increment") + (creates ? "OrCreate" : ""),
                        words.key(),
                        schema.codec(),
                        new CodecNames(schema).index(field),
                        amount)
                .summary(
                        "Adds to {@code $L}, atomically on the server$L.",
                        field.component(),
                        creates ? "; a missing record counts from 0" : "; only where the record is there")
                .costs("O(1)", creates ? script(schema, command) : script(schema, "EXISTS", command))
                .build());
    }

    private static boolean expires(KeySchema schema) {
        return schema.expires();
    }

    /** One document entry for the commands of a script. */
    static String script(KeySchema schema, String... commands) {
        String all = String.join(", ", commands);
        return "EVALSHA: " + (expires(schema) ? all + ", PEXPIRE" : all);
    }
}
