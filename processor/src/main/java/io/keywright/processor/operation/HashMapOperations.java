package io.keywright.processor.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.keywright.annotation.Expiry;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.Operation;
import io.keywright.processor.model.Parameter;
import io.keywright.processor.model.ServerForm;
import io.keywright.processor.model.Structure;
import io.keywright.processor.model.ValueShape;
import io.keywright.processor.writing.RuntimeTypes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** HASH as a map: each domain object is one entry, told apart by its field. */
final class HashMapOperations implements TypeOperations {

    /** Measured on Redis 8.0.2: 4 bytes a field in the compact form; 52 to 76 in a table, more the fewer they are. */
    private static final List<ServerForm> FORMS =
            List.of(ServerForm.compact("listpack", 512, 64, 4), ServerForm.any("hashtable", 60));

    @Override
    public boolean serves(KeySchema schema) {
        return schema.value() instanceof ValueShape.Entries;
    }

    @Override
    public TypeName store(KeySchema schema) {
        ValueShape.Entries entries = (ValueShape.Entries) schema.value();
        return ParameterizedTypeName.get(
                RuntimeTypes.HASH_MAP_STORE,
                schema.keyType().box(),
                entries.field().presentType(),
                schema.domain());
    }

    @Override
    public Structure structure(KeySchema schema) {
        return new Structure(
                "HASH (map)",
                "a HASH with one field an entry",
                "one HASH for all entries of a key; each is read, written and removed by its field.",
                "entry",
                FORMS);
    }

    @Override
    public List<Operation> of(KeySchema schema) {
        return new Writer(schema).operations();
    }

    /** One schema's operations in the making. */
    private static final class Writer {

        private final KeySchema schema;
        private final ValueShape.Entries entries;
        private final Vocabulary words;
        private final List<Operation> operations = new ArrayList<>();
        private final Parameter field;
        private final Parameter fields;

        Writer(KeySchema schema) {
            this.schema = schema;
            this.entries = (ValueShape.Entries) schema.value();
            this.words = new Vocabulary(schema);
            this.field = new Parameter(
                    entries.field().parameterType(), words.free(entries.field().component()), "the entry's field");
            this.fields = new Parameter(
                    ParameterizedTypeName.get(
                            ClassName.get(Collection.class), entries.field().presentType()),
                    words.free("fields"),
                    "the fields");
        }

        List<Operation> operations() {
            addReads();
            addWrites();
            addRemovals();
            return operations;
        }

        private void addReads() {
            TypeName domain = schema.domain();
            TypeName map = ParameterizedTypeName.get(
                    ClassName.get(Map.class), entries.field().presentType(), domain);
            operations.add(new OperationBuilder("get")
                    .parameters(words.keyParameters())
                    .parameter(field)
                    .result(KeyOperations.optional(domain), "it, or empty if there is none")
                    .call("get($L, $N)", words.key(), field.name())
                    .summary("Reads one entry$L.", slides())
                    .costs("O(1)", read("HGET"))
                    .build());
            operations.add(new OperationBuilder("getAll")
                    .parameters(words.keyParameters())
                    .parameter(fields)
                    .result(map, "what was found by its field, in the order of asking; a missing field is left out")
                    .call("getAll($L, $N)", words.key(), fields.name())
                    .summary("Reads several entries$L.", slides())
                    .costs("O(n) in the fields given", read("HMGET"))
                    .ofOneKey()
                    .build());
            if (schema.bound().isPresent()) {
                operations.add(new OperationBuilder("entries")
                        .parameters(words.keyParameters())
                        .result(Vocabulary.listOf(domain), "all entries, in no order; empty if there are none")
                        .call("entries($L)", words.key())
                        .summary(
                                "Reads all entries$L; the bound of $L makes that safe.",
                                slides(),
                                ElementWords.count(schema.bound().getAsInt()))
                        .costs(
                                "O(n) in the entries, at most "
                                        + ElementWords.count(schema.bound().getAsInt()),
                                read("HGETALL"))
                        .build());
            }
            operations.add(new OperationBuilder("page")
                    .parameters(words.keyParameters())
                    .parameter(new Parameter(
                            RuntimeTypes.CURSOR, words.free("cursor"), "where to go on; first {@code Cursor.start()}"))
                    .parameter(new Parameter(TypeName.INT, words.free("limit"), "about how many entries, at least 1"))
                    .result(
                            ParameterizedTypeName.get(RuntimeTypes.PAGE, domain),
                            "some entries and where to go on; a small hash comes whole whatever the limit")
                    .call("page($L, $N, $N)", words.key(), words.free("cursor"), words.free("limit"))
                    .summary(
                            "Reads the entries page by page$L. An entry that is there from the first page to the last is"
                                    + " given at least once.",
                            slides())
                    .costs("O(n) in the page", read("HSCAN"))
                    .build());
            operations.add(new OperationBuilder("contains")
                    .parameters(words.keyParameters())
                    .parameter(field)
                    .result(ClassName.get(Boolean.class), "whether it is there")
                    .call("contains($L, $N)", words.key(), field.name())
                    .summary("Tells whether a field is there.")
                    .costs("O(1)", "HEXISTS")
                    .build());
            operations.add(new OperationBuilder("size")
                    .parameters(words.keyParameters())
                    .result(ClassName.get(Long.class), "how many")
                    .call("size($L)", words.key())
                    .summary("Counts the entries.")
                    .costs("O(1)", "HLEN")
                    .build());
        }

        private void addWrites() {
            String full = schema.bound().isPresent()
                    ? " A new field beyond the bound of "
                            + ElementWords.count(schema.bound().getAsInt())
                            + " is refused: {@link io.keywright.BoundExceededException}, and nothing is written."
                    : "";
            operations.add(new OperationBuilder("put")
                    .parameter(words.entity())
                    .call("put($L)", words.entityName())
                    .summary("Writes one entry.$L May be repeated after a failure.", full)
                    .costs("O(1)", write("HSET"))
                    .build());
            operations.add(new OperationBuilder("putAll")
                    .parameter(words.entities())
                    .call("putAll($L)", words.entities().name())
                    .summary(
                            "Writes several entries, those of one key all or none.$L May be repeated after a failure.",
                            full)
                    .costs("O(n) in the entries given", write("HSET"))
                    .split()
                    .build());
            if (entries.counter()) {
                addCounter(full);
            }
        }

        private void addCounter(String full) {
            boolean floating = entries.lone().orElseThrow().isFloating();
            TypeName number = floating ? TypeName.DOUBLE : TypeName.LONG;
            String amount = words.free("by", field.name());
            operations.add(new OperationBuilder("increment")
                    .parameters(words.keyParameters())
                    .parameter(field)
                    .parameter(new Parameter(number, amount, "by how much; negative to subtract"))
                    .result(
                            StringOperations.outcome(number.box()),
                            "{@code Applied} with the new value, or {@code Unknown} if the reply was lost")
                    .call(
                            "$L($L, $N, $N)",
                            floating ? "incrementDouble" : "increment",
                            words.key(),
                            field.name(),
                            amount)
                    .summary(
                            "Adds to the value of one field, atomically on the server; a missing one counts from 0.$L",
                            full)
                    .costs("O(1)", write(floating ? "HINCRBYFLOAT" : "HINCRBY"))
                    .build());
        }

        private void addRemovals() {
            operations.add(new OperationBuilder("remove")
                    .parameters(words.keyParameters())
                    .parameter(field)
                    .result(ClassName.get(Boolean.class), "whether there was one")
                    .call("remove($L, $N)", words.key(), field.name())
                    .summary("Removes one entry. With its last entry the key goes too.")
                    .costs("O(1)", removal())
                    .build());
            operations.add(new OperationBuilder("removeAll")
                    .parameters(words.keyParameters())
                    .parameter(fields)
                    .result(ClassName.get(Long.class), "how many there were")
                    .call("removeAll($L, $N)", words.key(), fields.name())
                    .summary("Removes several entries. With its last entry the key goes too.")
                    .costs("O(n) in the fields given", removal())
                    .ofOneKey()
                    .build());
        }

        private boolean sliding() {
            return schema.isSliding();
        }

        private String slides() {
            return sliding() ? " and starts the TTL anew" : "";
        }

        private String removal() {
            boolean renews =
                    schema.expiry().filter(expiry -> expiry != Expiry.ABSOLUTE).isPresent();
            return renews ? HashRecordOperations.script(schema, "HDEL") : "HDEL";
        }

        private String[] read(String command) {
            return sliding() ? new String[] {command, "PEXPIRE"} : new String[] {command};
        }

        private String write(String command) {
            if (schema.bound().isPresent()) {
                return HashRecordOperations.script(schema, "HLEN", "HEXISTS", command);
            }
            return schema.expires() ? HashRecordOperations.script(schema, command) : command;
        }
    }
}
