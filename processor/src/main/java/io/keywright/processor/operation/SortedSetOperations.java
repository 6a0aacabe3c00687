package io.keywright.processor.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.WhenFull;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.Operation;
import io.keywright.processor.model.Parameter;
import io.keywright.processor.model.ScalarKind;
import io.keywright.processor.model.ServerForm;
import io.keywright.processor.model.Structure;
import io.keywright.processor.model.ValueShape;
import io.keywright.processor.model.ValueType;
import io.keywright.processor.writing.RuntimeTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** SORTED_SET: each domain object is one member with its score. */
final class SortedSetOperations implements TypeOperations {

    /**
     * Measured on Redis 8.0.2, the score included: 4 to 9 bytes in the compact form, 110 to 121 in the other. Redis 6.2
     * calls the compact form ziplist. GEO is kept so too.
     */
    static final List<ServerForm> FORMS =
            List.of(ServerForm.compact("listpack", 128, 64, 9), ServerForm.any("skiplist", 115));

    @Override
    public boolean serves(KeySchema schema) {
        return schema.type() == RedisType.SORTED_SET && !schema.isSchedule();
    }

    @Override
    public TypeName store(KeySchema schema) {
        return ParameterizedTypeName.get(
                RuntimeTypes.SORTED_SET_STORE, schema.keyType().box(), schema.memberType(), schema.domain());
    }

    @Override
    public Structure structure(KeySchema schema) {
        return new Structure(
                "SORTED_SET",
                "a SORTED_SET of " + ValueWords.things(schema.value()) + " by their scores",
                "one SORTED_SET for all members of a key, kept in the order of their scores; any of them, and any rank,"
                        + " is found in O(log N).",
                "member",
                FORMS);
    }

    @Override
    public List<Operation> of(KeySchema schema) {
        return new Writer(schema).operations();
    }

    /** One schema's operations in the making. */
    private static final class Writer {

        private static final String UNKNOWN = ", {@code Unknown} if the reply was lost";

        private static final String COUNTED_AFRESH =
                " A counter that is dropped starts from 0 again: where each is to be counted, the bound has room for all.";

        /** What a write sends to be refused beyond the bound: before it. */
        private static final String[] REFUSING = {"ZCARD", "ZSCORE"};

        /** What a write sends to drop what is beyond the bound, and to see whether its own member is: after it. */
        private static final String[] DROPPING = {"ZREMRANGEBYRANK", "ZSCORE"};

        /** The same of several members, of which it must know before which are new. */
        private static final String[] DROPPING_SEVERAL = {"ZCARD", "ZREMRANGEBYRANK", "ZSCORE"};

        private final KeySchema schema;
        private final TypeName domain;
        private final ElementWords words;
        private final ScoreWords scores;
        private final List<Operation> operations = new ArrayList<>();
        private final Parameter from;
        private final Parameter to;

        Writer(KeySchema schema) {
            this.schema = schema;
            this.domain = schema.domain();
            this.words = new ElementWords(schema);
            this.scores = new ScoreWords(schema);
            this.from = scores.parameter(words.words().free("from"), "the lowest score, itself included");
            this.to = scores.parameter(words.words().free("to"), "the highest score, itself included");
        }

        List<Operation> operations() {
            addSingleReads();
            addRanked();
            addRanges();
            addAdds();
            MemberRemovals.add(words, "ZREM", "O(log N)", "O(M log N) with M members given", operations);
            addRangeRemovals();
            addPops();
            addBlocking();
            return operations;
        }

        private void addSingleReads() {
            operations.add(words.on("get", words.member())
                    .result(KeyOperations.optional(domain), "it, or empty if it is not there")
                    .summary("Reads one member with its score$L.", words.slides())
                    .costs("O(1)", words.read("ZSCORE"))
                    .build());
            operations.add(words.on("getAll", words.members())
                    .result(
                            ParameterizedTypeName.get(ClassName.get(Map.class), schema.memberType(), domain),
                            "what was found by its member, in the order of asking; a missing one is left out")
                    .summary("Reads several members with their scores$L.", words.slides())
                    .costs("O(n) in the members given", words.read("ZMSCORE"))
                    .ofOneKey()
                    .build());
            operations.add(words.on("size")
                    .result(ClassName.get(Long.class), "how many")
                    .summary("Counts the members.")
                    .costs("O(1)", "ZCARD")
                    .build());
            operations.add(ranged("count", from, to)
                    .result(ClassName.get(Long.class), "how many")
                    .summary("Counts the members in a range of scores.")
                    .costs("O(log N)", "ZCOUNT")
                    .build());
        }

        private void addRanked() {
            TypeName rank = KeyOperations.optional(ClassName.get(Long.class));
            operations.add(words.on("rank", words.member())
                    .result(rank, "0 for the first, of the lowest score, or empty if it is not there")
                    .summary(
                            "Tells a member's place in the order of scores, equal ones in the order of their bytes$L.",
                            words.slides())
                    .costs("O(log N)", words.read("ZRANK"))
                    .build());
            operations.add(words.on("reverseRank", words.member())
                    .result(rank, "0 for the first, of the highest score, or empty if it is not there")
                    .summary(
                            "Tells a member's place in the order of scores from the highest on, equal ones in the"
                                    + " reverse order of their bytes$L.",
                            words.slides())
                    .costs("O(log N)", words.read("ZREVRANK"))
                    .build());
            Parameter limit = words.limit("how many at most");
            operations.add(words.on("top", limit)
                    .result(Vocabulary.listOf(domain), "them, the highest first")
                    .summary("Reads the members of the highest scores$L.", words.slides())
                    .costs("O(log N + M) with the limit M given", words.read("ZREVRANGE"))
                    .build());
            operations.add(words.on("bottom", limit)
                    .result(Vocabulary.listOf(domain), "them, the lowest first")
                    .summary("Reads the members of the lowest scores$L.", words.slides())
                    .costs("O(log N + M) with the limit M given", words.read("ZRANGE"))
                    .build());
            Parameter aside = new Parameter(
                    TypeName.INT,
                    words.words().free("aside", words.member().name()),
                    "how many before it and how many after it at most, at least 1");
            operations.add(words.on("around", words.member(), aside)
                    .result(Vocabulary.listOf(domain), "them, the highest first; empty if the member is not there")
                    .summary("Reads a member and those next to it in the order of scores$L.", words.slides())
                    .costs(
                            "O(log N + M) with the number M given",
                            schema.isSliding() ? words.script("ZREVRANK", "ZREVRANGE") : "EVALSHA: ZREVRANK, ZREVRANGE")
                    .build());
        }

        private void addRanges() {
            Parameter limit = words.limit("how many at most");
            operations.add(ranged("rangeByScore", from, to, limit)
                    .result(Vocabulary.listOf(domain), "them, the lowest first")
                    .summary("Reads the members in a range of scores$L.", words.slides())
                    .costs("O(log N + M) with the limit M given", words.read("ZRANGEBYSCORE"))
                    .build());
            operations.add(ranged("reverseRangeByScore", from, to, limit)
                    .result(Vocabulary.listOf(domain), "them, the highest first")
                    .summary("Reads the members in a range of scores$L.", words.slides())
                    .costs("O(log N + M) with the limit M given", words.read("ZREVRANGEBYSCORE"))
                    .build());
            if (isText()) {
                Parameter start = words.member("from");
                operations.add(words.on("rangeByMember", start, limit)
                        .result(Vocabulary.listOf(schema.memberType()), "them, in the order of their bytes")
                        .summary(
                                "Reads members from one on, it included$L. Meant for keys whose members all have one"
                                        + " score; in others the order is not that of the members.",
                                words.slides())
                        .costs("O(log N + M) with the limit M given", words.read("ZRANGEBYLEX"))
                        .build());
            }
            operations.add(words.on("page", words.cursor(), words.limit("about how many members"))
                    .result(
                            ParameterizedTypeName.get(RuntimeTypes.PAGE, domain),
                            "some members and where to go on; a small key comes whole whatever the limit")
                    .summary(
                            "Reads the members, in no order, page by page$L. A member that is there from the first page to"
                                    + " the last is given at least once.",
                            words.slides())
                    .costs("O(n) in the page", words.read("ZSCAN"))
                    .build());
        }

        private void addAdds() {
            Vocabulary nouns = words.words();
            String full = words.full("member");
            String commands = words.bounded("ZADD", drops() ? DROPPING_SEVERAL : REFUSING);
            operations.add(words.with("add", nouns.entity())
                    .result(
                            ClassName.get(Boolean.class),
                            "whether the member is new" + (drops() ? " and was not dropped at once" : ""))
                    .summary(
                            "Adds the $L, or gives its member another score.$L May be repeated after a failure.",
                            nouns.noun(),
                            full)
                    .costs("O(log N)", commands)
                    .build());
            operations.add(words.with("addAll", nouns.entities())
                    .result(
                            ClassName.get(Long.class),
                            "how many members are new" + (drops() ? " and were not dropped at once" : ""))
                    .summary(
                            "Adds each $L, those of one key all or none.$L May be repeated after a failure.",
                            nouns.noun(),
                            full)
                    .costs("O(M log N) with M members given", commands)
                    .trips("1 for each key")
                    .split()
                    .build());
            addIf("addIfAbsent", "if its member is not there", "if its member was there", full);
            addIf(
                    "addIfPresent",
                    "if its member is there: it gets that score",
                    "if its member was not there",
                    // it never makes a set longer, and so is not refused; but one that is too long already it cuts back
                    drops() ? full : "");
            addIf(
                    "addIfGreater",
                    "if its member is not there or has a lower score",
                    "if it had this one or a higher one",
                    full);
            addIf(
                    "addIfLess",
                    "if its member is not there or has a higher score",
                    "if it had this one or a lower one",
                    full);
            if (!scores.isTime()) {
                Parameter by = new Parameter(
                        scores.addend(), nouns.free("by", words.member().name()), "by how much; negative to subtract");
                operations.add(words.on("increment", words.member(), by)
                        .result(
                                words.outcome(domain),
                                "{@code Applied} with the new score"
                                        + (drops() ? ", {@code NotApplied} if the member was dropped at once" : "")
                                        + UNKNOWN)
                        .summary(
                                "Adds to the score of a member, atomically on the server; a missing one counts from"
                                        + " 0.$L$L",
                                full,
                                drops() ? COUNTED_AFRESH : "")
                        .costs("O(log N)", words.bounded("ZINCRBY", drops() ? DROPPING : REFUSING))
                        .build());
            }
        }

        private void addIf(String name, String condition, String otherwise, String full) {
            operations.add(words.with(name, words.words().entity())
                    .result(
                            words.outcome(domain),
                            "{@code Applied} if it has that score now, {@code NotApplied} " + otherwise
                                    + (drops() ? ", or if it was dropped at once" : "") + UNKNOWN)
                    .summary("Adds the $L $L.$L", words.words().noun(), condition, full)
                    .costs("O(log N)", script("ZADD"))
                    .build());
        }

        private String script(String command) {
            List<String> all = new ArrayList<>();
            if (schema.bound().isPresent()) {
                all.addAll(List.of(drops() ? DROPPING : REFUSING));
            }
            all.add("ZSCORE");
            all.add(command);
            return words.script(all.stream().distinct().toArray(String[]::new));
        }

        /** Whether a write beyond the bound drops members, its own perhaps, and is not refused. */
        private boolean drops() {
            return schema.bound().isPresent() && schema.whenFull() != WhenFull.REFUSE;
        }

        private void addRangeRemovals() {
            operations.add(ranged("removeByScore", from, to)
                    .result(ClassName.get(Long.class), "how many there were")
                    .summary("Removes the members in a range of scores. The key goes with its last one.")
                    .costs("O(log N + M) with M removed", words.removal("ZREMRANGEBYSCORE"))
                    .build());
            Parameter limit = scores.isTime()
                    ? scores.parameter(words.words().free("time"), "the first time that stays")
                    : scores.parameter(words.words().free("score"), "the lowest score that stays");
            operations.add(ranged(scores.isTime() ? "removeBefore" : "removeBelow", "removeBelow", limit)
                    .result(ClassName.get(Long.class), "how many there were")
                    .summary(
                            "Removes the members $L. The key goes with its last one.",
                            scores.isTime() ? "of earlier times: what is too old" : "of lower scores")
                    .costs("O(log N + M) with M removed", words.removal("ZREMRANGEBYSCORE"))
                    .build());
            Parameter most = new Parameter(TypeName.INT, words.words().free("most"), "how many stay, at least 1");
            for (String end : List.of("Highest", "Lowest")) {
                operations.add(words.on("keep" + end, most)
                        .result(ClassName.get(Long.class), "how many were removed")
                        .summary("Removes all members but those of the $L scores.", end.toLowerCase(Locale.ROOT))
                        .costs("O(log N + M) with M removed", words.removal("ZREMRANGEBYRANK"))
                        .build());
            }
        }

        private void addPops() {
            for (boolean min : new boolean[] {true, false}) {
                String name = min ? "popMin" : "popMax";
                String which = min ? "lowest" : "highest";
                String command = words.removal(min ? "ZPOPMIN" : "ZPOPMAX");
                String returns = "{@code Applied} with what was removed, {@code NotApplied} if there is none" + UNKNOWN;
                operations.add(words.on(name)
                        .result(words.outcome(domain), returns)
                        .summary("Removes the member of the $L score. The key goes with its last one.", which)
                        .costs("O(log N)", command)
                        .build());
                operations.add(words.on(name, words.limit("how many at most"))
                        .result(words.outcome(Vocabulary.listOf(domain)), returns)
                        .summary("Removes the members of the $L scores. The key goes with its last one.", which)
                        .costs("O(M log N) with the limit M given", command)
                        .build());
            }
        }

        private void addBlocking() {
            operations.add(words.local("blocking")
                    .result(
                            ParameterizedTypeName.get(
                                    RuntimeTypes.BLOCKING_SORTED_SET,
                                    schema.keyType().box(),
                                    schema.memberType(),
                                    domain),
                            "it, to be closed when it is done with")
                    .summary(
                            "Makes a connection of its own, on which one thread waits for members of a key and takes them"
                                    + " by their scores. Blocks while it is made.")
                    .costs(
                            "O(log N) a member, and O(1) a second of waiting",
                            words.removal("ZPOPMIN"),
                            "BZPOPMIN",
                            words.removal("ZPOPMAX"),
                            "BZPOPMAX")
                    .trips("1, and 1 a second of waiting")
                    .build()
                    .asLocal());
        }

        private OperationBuilder ranged(String name, Parameter... parameters) {
            return ranged(name, name, parameters);
        }

        /** A call whose scores become the store's doubles; other parameters are given as they are. */
        private OperationBuilder ranged(String name, String method, Parameter... parameters) {
            OperationBuilder operation =
                    new OperationBuilder(name).parameters(words.words().keyParameters());
            CodeBlock.Builder call = CodeBlock.builder().add("$L($L", method, words.key());
            for (Parameter parameter : parameters) {
                operation.parameter(parameter);
                boolean limit = parameter.description().startsWith("how many");
                call.add(",$W$L", limit ? CodeBlock.of("$N", parameter.name()) : scores.given(parameter.name()));
            }
            return operation.call("$L", call.add(")").build());
        }

        private boolean isText() {
            return ((ValueShape.Members) schema.value())
                    .lone()
                    .filter(member ->
                            member.value() instanceof ValueType.Scalar scalar && scalar.kind() == ScalarKind.STRING)
                    .isPresent();
        }
    }
}
