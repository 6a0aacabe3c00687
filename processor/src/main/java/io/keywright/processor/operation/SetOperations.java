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
import java.util.Map;
import java.util.Set;

/** SET: each domain object is one member. */
final class SetOperations implements TypeOperations {

    /**
     * Measured on Redis 8.0.2: an integer of up to 32 bits takes 4 bytes, one of 64 bits 8; a member of a table 30 to
     * 41. Redis before 7.2 has no listpack for sets.
     */
    private static final List<ServerForm> FORMS = List.of(
            ServerForm.integers("intset", 512, 4),
            ServerForm.compact("listpack", 128, 64, 4),
            ServerForm.any("hashtable", 35));

    @Override
    public boolean serves(KeySchema schema) {
        return schema.type() == RedisType.SET;
    }

    @Override
    public TypeName store(KeySchema schema) {
        return ParameterizedTypeName.get(
                RuntimeTypes.SET_STORE, schema.keyType().box(), schema.memberType(), schema.domain());
    }

    @Override
    public Structure structure(KeySchema schema) {
        return new Structure(
                "SET",
                "a SET of " + ValueWords.things(schema.value()),
                "one SET for all members of a key, each there once; any of them is found in O(1).",
                "member",
                FORMS);
    }

    @Override
    public List<Operation> of(KeySchema schema) {
        ElementWords words = new ElementWords(schema);
        List<Operation> operations = new ArrayList<>();
        addQuestions(schema, words, operations);
        addReads(schema, words, operations);
        addWrites(words, operations);
        MemberRemovals.add(words, "SREM", "O(1)", "O(n) in the members given", operations);
        operations.add(words.on("pop")
                .result(
                        words.outcome(schema.domain()),
                        "{@code Applied} with what was removed, {@code NotApplied} if there is none, {@code Unknown} if"
                                + " the reply was lost")
                .summary("Removes a member at random. The key goes with its last one.")
                .costs("O(1)", words.removal("SPOP"))
                .build());
        if (words.words().hasKeyParts() && schema.bound().isPresent()) {
            addAlgebra(schema, words, operations);
        }
        return operations;
    }

    private static void addQuestions(KeySchema schema, ElementWords words, List<Operation> operations) {
        operations.add(words.on("contains", words.member())
                .result(ClassName.get(Boolean.class), "whether it is there")
                .summary("Tells whether a member is there.")
                .costs("O(1)", "SISMEMBER")
                .build());
        operations.add(words.on("containsAll", words.members())
                .result(
                        ParameterizedTypeName.get(
                                ClassName.get(Map.class), schema.memberType(), ClassName.get(Boolean.class)),
                        "of each whether it is there, in the order of asking")
                .summary("Tells of several members whether they are there.")
                .costs("O(n) in the members given", "SMISMEMBER")
                .ofOneKey()
                .build());
        operations.add(words.on("size")
                .result(ClassName.get(Long.class), "how many")
                .summary("Counts the members.")
                .costs("O(1)", "SCARD")
                .build());
    }

    private static void addReads(KeySchema schema, ElementWords words, List<Operation> operations) {
        operations.add(words.on("random")
                .result(KeyOperations.optional(schema.domain()), "it, or empty if there is none")
                .summary("Reads a member at random$L.", words.slides())
                .costs("O(1)", words.read("SRANDMEMBER"))
                .build());
        operations.add(words.on("random", words.limit("how many at most"))
                .result(Vocabulary.listOf(schema.domain()), "different ones; fewer if there are fewer")
                .summary("Reads several members at random$L.", words.slides())
                .costs("O(n) in the limit given", words.read("SRANDMEMBER"))
                .build());
        if (schema.bound().isPresent()) {
            String bound = ElementWords.count(schema.bound().getAsInt());
            operations.add(words.on("elements")
                    .result(Vocabulary.listOf(schema.domain()), "all of them, in no order")
                    .summary("Reads all members$L; the bound of $L makes that safe.", words.slides(), bound)
                    .costs("O(n) in the members, at most " + bound, words.read("SMEMBERS"))
                    .build());
        }
        operations.add(words.on("page", words.cursor(), words.limit("about how many members"))
                .result(
                        ParameterizedTypeName.get(RuntimeTypes.PAGE, schema.domain()),
                        "some members and where to go on; a small set comes whole whatever the limit")
                .summary(
                        "Reads the members page by page. A member that is there from the first page to the last is given"
                                + " at least once.")
                .costs("O(n) in the page", words.read("SSCAN"))
                .build());
    }

    private static void addWrites(ElementWords words, List<Operation> operations) {
        Vocabulary nouns = words.words();
        String commands = words.bounded("SADD", "SCARD", "SISMEMBER");
        operations.add(words.with("add", nouns.entity())
                .result(ClassName.get(Boolean.class), "whether it is new")
                .summary("Adds the $L.$L May be repeated after a failure.", nouns.noun(), words.full("member"))
                .costs("O(1)", commands)
                .build());
        operations.add(words.with("addAll", nouns.entities())
                .result(ClassName.get(Long.class), "how many are new")
                .summary(
                        "Adds each $L, those of one key all or none.$L May be repeated after a failure.",
                        nouns.noun(),
                        words.full("member"))
                .costs("O(n) in the members given", commands)
                .trips("1 for each key")
                .split()
                .build());
    }

    /** Reads whole sets, and so is there only where a bound says what that may cost. */
    private static void addAlgebra(KeySchema schema, ElementWords words, List<Operation> operations) {
        Parameter keys = words.keys();
        TypeName members = ParameterizedTypeName.get(ClassName.get(Set.class), schema.memberType());
        String cost = "O(n) in the keys given and their members, at most "
                + ElementWords.count(schema.bound().orElseThrow()) + " each";
        operations.add(words.with("intersection", keys)
                .result(members, "them, in no order")
                .summary("Reads the members that all of the keys have.")
                .together(words.oneSlot())
                .costs(cost, words.read("SINTER"))
                .build());
        operations.add(words.with("union", keys)
                .result(members, "them, in no order")
                .summary("Reads the members that at least one of the keys has.")
                .together(words.oneSlot())
                .costs(cost, words.read("SUNION"))
                .build());
        Parameter others = new Parameter(keys.type(), words.words().free("others"), "the other keys");
        operations.add(words.on("difference", others)
                .result(members, "them, in no order")
                .summary("Reads the members that none of the other keys has.")
                .together(words.oneSlot())
                .costs(cost, words.read("SDIFF"))
                .build());
        operations.add(words.with("intersectionSize", keys, words.limit("where to stop counting"))
                .result(ClassName.get(Long.class), "how many, at most the limit")
                .summary("Counts the members that all of the keys have.")
                .together(words.oneSlot())
                .costs(cost, "EVALSHA: SINTERCARD, SINTER")
                .build());
    }
}
