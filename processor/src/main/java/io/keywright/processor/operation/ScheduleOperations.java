package io.keywright.processor.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.keywright.annotation.Expiry;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.Operation;
import io.keywright.processor.model.Parameter;
import io.keywright.processor.model.Structure;
import io.keywright.processor.writing.RuntimeTypes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A SORTED_SET in which the entries of a STREAM wait for their time. */
final class ScheduleOperations implements TypeOperations {

    @Override
    public boolean serves(KeySchema schema) {
        return schema.isSchedule();
    }

    @Override
    public TypeName store(KeySchema schema) {
        return ParameterizedTypeName.get(
                RuntimeTypes.SCHEDULE_STORE, schema.keyType().box(), schema.domain());
    }

    @Override
    public Structure structure(KeySchema schema) {
        return new Structure(
                "SORTED_SET",
                "a SORTED_SET of stream entries by the time at which each is due",
                "one SORTED_SET for all entries that wait for a stream; each is a member of all its fields, so that the"
                        + " same entry is there once.",
                "member",
                SortedSetOperations.FORMS);
    }

    @Override
    public List<Operation> of(KeySchema schema) {
        ElementWords words = new ElementWords(schema);
        List<Operation> operations = new ArrayList<>();
        addWrites(schema, words, operations);
        addReads(schema, words, operations);
        addMoves(schema, words, operations);
        return operations;
    }

    private static void addWrites(KeySchema schema, ElementWords words, List<Operation> operations) {
        Vocabulary nouns = words.words();
        String noun = nouns.noun();
        String refusal = schema.expires()
                ? " It is an {@link IllegalArgumentException} if the key may end before the entry is due."
                : "";
        String scheduled = "whether it was not scheduled yet; if it was, it has another time now";
        Parameter at = new Parameter(
                ClassName.get(Instant.class),
                nouns.free("at", nouns.entityName()),
                "when it is due; at once if that is past");
        operations.add(words.with("schedule", nouns.entity(), at)
                .result(ClassName.get(Boolean.class), scheduled)
                .summary(
                        "Lets the $L wait until a time.$L$L May be repeated after a failure.",
                        noun,
                        words.full("entry"),
                        refusal)
                .costs("O(log N)", words.script(scheduling(schema, "ZADD")))
                .build());
        Parameter delay = new Parameter(
                ClassName.get(Duration.class),
                nouns.free("delay", nouns.entityName()),
                "how long from now on, by the server's clock; not negative");
        operations.add(words.with("schedule", nouns.entity(), delay)
                .result(ClassName.get(Boolean.class), scheduled)
                .summary(
                        "Lets the $L wait for so long.$L$L May be repeated after a failure, and counts from then on.",
                        noun,
                        words.full("entry"),
                        refusal)
                .costs("O(log N)", words.script(scheduling(schema, "TIME", "ZADD")))
                .build());
        operations.add(words.with("cancel", nouns.entity())
                .result(
                        ClassName.get(Boolean.class),
                        "whether it waited; false too if it has gone to its stream already")
                .summary("Takes the $L out, which is told apart by all that it holds.", noun)
                .costs("O(log N)", cancelling(schema, words))
                .build());
    }

    /** The commands, those that guard the bound, and those that see whether the key lives as long as the entries. */
    private static String[] scheduling(KeySchema schema, String... commands) {
        List<String> all = new ArrayList<>();
        if (schema.expires()) {
            all.addAll(List.of("TIME", "PTTL"));
        }
        if (schema.bound().isPresent()) {
            all.addAll(List.of("ZCARD", "ZSCORE"));
        }
        all.addAll(List.of(commands));
        if (isRenewed(schema)) {
            all.add("ZRANGE");
        }
        return all.stream().distinct().toArray(String[]::new);
    }

    private static String cancelling(KeySchema schema, ElementWords words) {
        return isRenewed(schema) ? words.script("ZREM", "ZRANGE", "TIME", "PTTL") : "ZREM";
    }

    /** Whether a write starts the TTL, which must not end a life that an entry needs. */
    private static boolean isRenewed(KeySchema schema) {
        return schema.expiry().filter(expiry -> expiry != Expiry.ABSOLUTE).isPresent();
    }

    private static void addReads(KeySchema schema, ElementWords words, List<Operation> operations) {
        operations.add(words.with("dueOf", words.words().entity())
                .result(
                        KeyOperations.optional(ClassName.get(Instant.class)),
                        "when it is due, or empty if it does not wait")
                .summary("Tells when the $L is due$L.", words.words().noun(), words.slides())
                .costs("O(1)", words.read("ZSCORE"))
                .build());
        TypeName scheduled = ParameterizedTypeName.get(RuntimeTypes.SCHEDULED, schema.domain());
        operations.add(words.on("next", words.limit("how many at most"))
                .result(Vocabulary.listOf(scheduled), "them with their times, the earliest first")
                .summary(
                        "Reads the entries that are due first, those that are due already among them$L.",
                        words.slides())
                .costs("O(log N + M) with the limit M given", words.read("ZRANGE"))
                .build());
        operations.add(words.on("size")
                .result(ClassName.get(Long.class), "how many")
                .summary("Counts the entries that wait.")
                .costs("O(1)", "ZCARD")
                .build());
    }

    private static void addMoves(KeySchema schema, ElementWords words, List<Operation> operations) {
        List<String> moving = new ArrayList<>(List.of(
                "TIME",
                "ZRANGEBYSCORE",
                "XADD",
                "ZREM",
                "XTRIM",
                "ZRANGE",
                "EXISTS",
                "XINFO GROUPS",
                "XPENDING",
                "XRANGE",
                "XLEN"));
        if (isRenewed(schema)) {
            moving.add("PTTL");
        }
        String script = words.script(moving.toArray(String[]::new));
        operations.add(words.on("moveDue", words.limit("how many at most"))
                .result(RuntimeTypes.MOVED_ENTRIES, "how many went, and how long the next has to wait")
                .summary(
                        "Appends what is due by the server's clock to its stream, the earliest first, and takes it out of"
                                + " here, in one step: each entry goes once. May be repeated after a failure.")
                .costs(
                        "O(M log N) with M entries that go, and O(n) in the stream's groups and the entries that it drops",
                        script)
                .build());
        String stream = words.words().noun();
        operations.add(new OperationBuilder("mover")
                .parameters(words.words().keyParameters())
                .call("$T.of($L.of($L))", RuntimeTypes.STREAM_MOVER, words.store(), words.key())
                .result(RuntimeTypes.STREAM_MOVER_BUILDER, "how it works, to be said before its {@code start()}")
                .summary(
                        "Makes a mover: a thread that appends each $L to its stream when it is due. Several may run at"
                                + " once. Nothing is sent before it is started.",
                        stream)
                .costs(
                        "O(log N) an entry, and at each look O(n) in the stream's groups and, up to ahead, what they have not read",
                        script)
                .build()
                .asLocal());
    }
}
