package io.keywright.processor.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.keywright.annotation.RedisType;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.Operation;
import io.keywright.processor.model.Parameter;
import io.keywright.processor.model.ServerForm;
import io.keywright.processor.model.StreamUse;
import io.keywright.processor.model.Structure;
import io.keywright.processor.model.ValueShape;
import io.keywright.processor.writing.RuntimeTypes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** STREAM: each domain object is one entry of a log, with one field a component. */
final class StreamOperations implements TypeOperations {

    /**
     * Blocks of up to 100 entries or 4 KiB, which keep the names of the fields once; held against servers by a test.
     */
    private static final List<ServerForm> FORMS = List.of(ServerForm.any("stream", 16));

    private static final TypeName ID = ClassName.get(String.class);

    @Override
    public boolean serves(KeySchema schema) {
        return schema.type() == RedisType.STREAM;
    }

    @Override
    public TypeName store(KeySchema schema) {
        return ParameterizedTypeName.get(
                RuntimeTypes.STREAM_STORE, schema.keyType().box(), schema.domain());
    }

    @Override
    public Structure structure(KeySchema schema) {
        return new Structure(
                "STREAM",
                "a STREAM with one field a component",
                "one STREAM for all entries of a key, in the order of their ids; what is read stays until it is trimmed"
                        + (use(schema).isConsumed() ? ", and each group gets every entry." : "."),
                "entry",
                FORMS);
    }

    @Override
    public List<Operation> of(KeySchema schema) {
        ElementWords words = new ElementWords(schema);
        StreamWords stream = new StreamWords(schema, words);
        List<Operation> operations = new ArrayList<>();
        addAppends(words, stream, operations);
        addReads(schema, words, operations);
        addRemovals(words, stream, operations);
        if (use(schema).isConsumed()) {
            new GroupOperations(schema, words).add(operations);
        }
        return operations;
    }

    private static void addAppends(ElementWords words, StreamWords stream, List<Operation> operations) {
        Vocabulary nouns = words.words();
        operations.add(words.with("append", nouns.entity())
                .result(words.outcome(ID), "{@code Applied} with its id, or {@code Unknown} if the reply was lost")
                .summary(
                        "Appends the $L under an id that the server makes.$L To repeat it may append it twice.",
                        nouns.noun(),
                        stream.trims())
                .costs(stream.cost("O(1)"), stream.append())
                .build());
        operations.add(
                words.with("append", nouns.entity(), entryId(nouns, "what it is to have, above all that there were"))
                        .result(
                                words.outcome(ID),
                                "{@code Applied} with the id if this very entry stands under it, {@code NotApplied} if another"
                                        + " does or the stream is beyond it, {@code Unknown} if the reply was lost")
                        .summary(
                                "Appends the $L under an id of the caller's own, such as an outbox's growing number and"
                                        + " {@code -0}. May be repeated after a failure.$L",
                                nouns.noun(),
                                stream.trims())
                        .costs(stream.cost("O(1)"), stream.appendAt())
                        .build());
        operations.add(words.with("appendAll", nouns.entities())
                .split()
                .result(
                        words.outcome(Vocabulary.listOf(ID)),
                        "{@code Applied} with their ids in the order given, or {@code Unknown} if a reply was lost: any of"
                                + " them may be there then")
                .summary(
                        "Appends each $L, sent together, those of one key in their order.$L",
                        nouns.noun(),
                        stream.trims())
                .costs(stream.cost("O(n) in the entries given"), stream.append())
                .trips("1 for each key and 200")
                .build());
    }

    private static void addReads(KeySchema schema, ElementWords words, List<Operation> operations) {
        TypeName entry = ParameterizedTypeName.get(RuntimeTypes.STREAM_ENTRY, schema.domain());
        operations.add(words.on("find", entryId(words.words(), "the entry's id"))
                .result(KeyOperations.optional(entry), "it with its id, or empty if it is not there")
                .summary("Reads one entry$L.", words.slides())
                .costs("O(1)", words.read("XRANGE"))
                .build());
        operations.add(words.on("first")
                .result(KeyOperations.optional(entry), "it with its id, or empty if there is none")
                .summary("Reads the oldest entry$L.", words.slides())
                .costs("O(1)", words.read("XRANGE"))
                .build());
        operations.add(words.on("last")
                .result(KeyOperations.optional(entry), "it with its id, or empty if there is none")
                .summary("Reads the newest entry$L.", words.slides())
                .costs("O(1)", words.read("XREVRANGE"))
                .build());
        Parameter cursor = new Parameter(
                RuntimeTypes.CURSOR,
                words.cursor().name(),
                "where to go on; first {@code Cursor.start()}, or {@code after} some id");
        TypeName page = ParameterizedTypeName.get(RuntimeTypes.PAGE, entry);
        operations.add(words.on("page", cursor, words.limit("how many at most"))
                .result(page, "them with their ids, the oldest first, and where to go on")
                .summary("Reads some entries, from the oldest on$L.", words.slides())
                .costs("O(n) in the limit given", words.read("XRANGE"))
                .build());
        operations.add(words.on("pageBackwards", cursor, words.limit("how many at most"))
                .result(page, "them with their ids, the newest first, and where to go on")
                .summary("Reads some entries, from the newest backwards$L.", words.slides())
                .costs("O(n) in the limit given", words.read("XREVRANGE"))
                .build());
        operations.add(words.on("length")
                .result(ClassName.get(Long.class), "how many")
                .summary("Counts the entries.")
                .costs("O(1)", "XLEN")
                .build());
    }

    private static void addRemovals(ElementWords words, StreamWords stream, List<Operation> operations) {
        operations.add(words.on("deleteEntry", entryId(words.words(), "the entry's id"))
                .result(ClassName.get(Boolean.class), "whether it was there")
                .summary("Deletes an entry. The stream stays, even without any.$L", stream.lost())
                .costs("O(1)", words.removal("XDEL"))
                .build());
        operations.add(words.on(
                        "deleteEntries",
                        new Parameter(
                                ParameterizedTypeName.get(ClassName.get(Collection.class), ID),
                                words.words().free("entryIds"),
                                "the ids"))
                .ofOneKey()
                .result(ClassName.get(Long.class), "how many there were")
                .summary("Deletes several entries. The stream stays, even without any.$L", stream.lost())
                .costs("O(n) in the ids given", words.removal("XDEL"))
                .build());
        Parameter most = new Parameter(TypeName.LONG, words.words().free("entries"), "how many stay, at least 1");
        operations.add(new OperationBuilder("trimTo")
                .parameters(words.words().keyParameters())
                .parameter(most)
                .call("trim($L, $T.maxLength($N))", words.key(), RuntimeTypes.STREAM_TRIMMING, most.name())
                .result(ClassName.get(Long.class), "how many went")
                .summary("Drops the oldest entries but for so many; the TTL stays as it is.$L", stream.lost())
                .costs("O(n) in the entries that go", "XTRIM")
                .build());
        if (stream.trimsByScript()) {
            operations.add(words.on("trim")
                    .result(ClassName.get(Long.class), "how many went")
                    .summary("Trims the stream as each append does, also where nothing is appended any more.")
                    .costs("O(n) in the entries that go", stream.trim())
                    .build());
        }
    }

    private static Parameter entryId(Vocabulary nouns, String description) {
        return new Parameter(
                ID, nouns.free("entryId", nouns.entityName()), description + ", such as {@code 1700000000000-0}");
    }

    private static StreamUse use(KeySchema schema) {
        return ((ValueShape.Log) schema.value()).use();
    }
}
