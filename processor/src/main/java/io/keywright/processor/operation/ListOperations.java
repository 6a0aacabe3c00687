package io.keywright.processor.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.keywright.annotation.RedisType;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.Operation;
import io.keywright.processor.model.Parameter;
import io.keywright.processor.model.ServerForm;
import io.keywright.processor.model.Structure;
import io.keywright.processor.writing.RuntimeTypes;
import java.util.ArrayList;
import java.util.List;

/** LIST: each domain object is one element, in the order of the pushes. */
final class ListOperations implements TypeOperations {

    /**
     * Measured on Redis 8.0.2: one block up to list-max-listpack-size, 8 KB; beyond it a list of such blocks. Redis
     * before 7.2 calls both quicklist.
     */
    private static final List<ServerForm> FORMS =
            List.of(ServerForm.block("listpack", 8192, 4), ServerForm.any("quicklist", 4));

    @Override
    public boolean serves(KeySchema schema) {
        return schema.type() == RedisType.LIST;
    }

    @Override
    public TypeName store(KeySchema schema) {
        return ParameterizedTypeName.get(
                RuntimeTypes.LIST_STORE, schema.keyType().box(), schema.domain());
    }

    @Override
    public Structure structure(KeySchema schema) {
        return new Structure(
                "LIST",
                "a LIST of " + ValueWords.things(schema.value()),
                "one LIST for all elements of a key, in the order of their pushes; both ends are O(1), the middle is not.",
                "element",
                FORMS);
    }

    @Override
    public List<Operation> of(KeySchema schema) {
        ElementWords words = new ElementWords(schema);
        List<Operation> operations = new ArrayList<>();
        addReads(schema, words, operations);
        addPushes(words, operations);
        addPops(schema, words, operations);
        if (words.words().hasKeyParts()) {
            addMoves(schema, words, operations);
        }
        addBlocking(schema, words, operations);
        return operations;
    }

    private static void addReads(KeySchema schema, ElementWords words, List<Operation> operations) {
        TypeName domain = schema.domain();
        for (String end : List.of("first", "last")) {
            operations.add(words.on(end)
                    .result(KeyOperations.optional(domain), "it, or empty if there is none")
                    .summary("Reads the $L element$L.", end, words.slides())
                    .costs("O(1)", words.read("LINDEX"))
                    .build());
        }
        Parameter offset =
                new Parameter(TypeName.LONG, words.words().free("offset"), "how many to leave out first, at least 0");
        operations.add(words.on("range", offset, words.limit("how many at most"))
                .result(Vocabulary.listOf(domain), "them, from the first on")
                .summary("Reads some elements$L.", words.slides())
                .costs("O(n) in offset and limit", words.read("LRANGE"))
                .build());
        if (schema.bound().isPresent()) {
            String bound = ElementWords.count(schema.bound().getAsInt());
            operations.add(words.on("elements")
                    .result(Vocabulary.listOf(domain), "all of them, from the first on")
                    .summary("Reads all elements$L; the bound of $L makes that safe.", words.slides(), bound)
                    .costs("O(n) in the elements, at most " + bound, words.read("LRANGE"))
                    .build());
        }
        operations.add(words.on("size")
                .result(ClassName.get(Long.class), "how many")
                .summary("Counts the elements.")
                .costs("O(1)", "LLEN")
                .build());
    }

    private static void addPushes(ElementWords words, List<Operation> operations) {
        Vocabulary nouns = words.words();
        String returns = "{@code Applied} with the new size, or {@code Unknown} if the reply was lost";
        for (boolean first : new boolean[] {true, false}) {
            String end = first ? "First" : "Last";
            String where = first ? "before all others" : "after all others";
            String commands = words.bounded(first ? "LPUSH" : "RPUSH", "LLEN", "LTRIM");
            operations.add(words.with("add" + end, nouns.entity())
                    .result(words.outcome(TypeName.LONG), returns)
                    .summary("Puts the $L $L.$L", nouns.noun(), where, words.full("element"))
                    .costs("O(1)", commands)
                    .build());
            operations.add(words.with("addAll" + end, nouns.entities())
                    .result(words.outcome(TypeName.LONG), returns)
                    .summary(
                            "Puts each $L of one key $L, one after the other in one step: the last one given is then the"
                                    + " $L.$L",
                            nouns.noun(),
                            where,
                            first ? "first" : "last",
                            words.full("element"))
                    .costs("O(n) in the elements given", commands)
                    .ofOneKey()
                    .build());
        }
    }

    private static void addPops(KeySchema schema, ElementWords words, List<Operation> operations) {
        String rest = " if there is none, {@code Unknown} if the reply was lost";
        for (boolean first : new boolean[] {true, false}) {
            String name = first ? "popFirst" : "popLast";
            String command = words.removal(first ? "LPOP" : "RPOP");
            operations.add(words.on(name)
                    .result(
                            words.outcome(schema.domain()),
                            "{@code Applied} with what was removed, {@code NotApplied}" + rest)
                    .summary("Removes the $L element. The key goes with its last one.", first ? "first" : "last")
                    .costs("O(1)", command)
                    .build());
            operations.add(words.on(name, words.limit("how many at most"))
                    .result(
                            words.outcome(Vocabulary.listOf(schema.domain())),
                            "{@code Applied} with what was removed, {@code NotApplied}" + rest)
                    .summary(
                            "Removes some elements, from the $L one on. The key goes with its last one.",
                            first ? "first" : "last")
                    .costs("O(n) in the limit given", command)
                    .build());
        }
    }

    private static void addMoves(KeySchema schema, ElementWords words, List<Operation> operations) {
        Parameter from = words.key("from", "the key to take from");
        Parameter to = words.key("to", "the key to put to");
        for (boolean first : new boolean[] {true, false}) {
            operations.add(words.with(first ? "moveFirst" : "moveLast", from, to)
                    .result(
                            words.outcome(schema.domain()),
                            "{@code Applied} with the element at its new key, {@code NotApplied} if there is none,"
                                    + " {@code Unknown} if the reply was lost")
                    .summary(
                            "Moves the $L element of one key $L of another, in one step.$L",
                            first ? "first" : "last",
                            first ? "after the last" : "before the first",
                            words.full("element"))
                    .costs("O(1)", words.script("LLEN", "LMOVE", "LTRIM"))
                    .together(words.oneSlot())
                    .build());
        }
    }

    private static void addBlocking(KeySchema schema, ElementWords words, List<Operation> operations) {
        List<String> commands = new ArrayList<>(List.of("BLMOVE", words.removal("LPOP"), words.removal("RPOP")));
        if (words.words().hasKeyParts() && !schema.keepsKeysApart()) {
            commands.add(words.script("LLEN", "LMOVE", "LTRIM"));
        }
        operations.add(words.local("blocking")
                .result(
                        ParameterizedTypeName.get(
                                RuntimeTypes.BLOCKING_LIST, schema.keyType().box(), schema.domain()),
                        "it, to be closed when it is done with")
                .summary(
                        "Makes a connection of its own, on which one thread waits for elements of a key and takes or moves"
                                + " them. Blocks while it is made.")
                .costs("O(1) an element, and O(1) a second of waiting", commands.toArray(String[]::new))
                .trips("1, and 1 a second of waiting")
                .build()
                .asLocal());
    }
}
