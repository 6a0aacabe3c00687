package io.keywright.processor.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.Operation;
import io.keywright.processor.model.Parameter;
import io.keywright.processor.writing.RuntimeTypes;
import java.util.List;

/** What a STREAM with consumer groups offers beside its log: consumers, and the dead letters. */
final class GroupOperations {

    private final KeySchema schema;
    private final ElementWords words;

    GroupOperations(KeySchema schema, ElementWords words) {
        this.schema = schema;
        this.words = words;
    }

    void add(List<Operation> operations) {
        Vocabulary nouns = words.words();
        Parameter group =
                new Parameter(schema.repository().nestedClass("Group"), nouns.free("group"), "which of the groups");
        CodeBlock.Builder parts = CodeBlock.builder();
        nouns.keyParameters().forEach(part -> parts.add("$N,$W", part.name()));
        operations.add(new OperationBuilder("consumer")
                .parameters(nouns.keyParameters())
                .parameter(group)
                .parameter(new Parameter(
                        ParameterizedTypeName.get(RuntimeTypes.STREAM_HANDLER, schema.domain()),
                        nouns.free("handler"),
                        "what is done with each entry; it may come twice"))
                .result(
                        ParameterizedTypeName.get(RuntimeTypes.STREAM_CONSUMER_BUILDER, schema.domain()),
                        "how it works, to be said before its {@code start()}")
                .call(
                        "$T.of(group($L$N), $N)",
                        RuntimeTypes.STREAM_CONSUMER,
                        parts.build(),
                        group.name(),
                        nouns.free("handler"))
                .summary(
                        "Makes a consumer of a group: it hands each entry to the handler at least once, and to the dead"
                                + " letters what can't be handled. Nothing is sent before it is started; it sends on its"
                                + " own threads then, until it is closed.")
                .costs(
                        "O(1) an entry",
                        "XREADGROUP",
                        "XACK",
                        "XPENDING",
                        "XAUTOCLAIM",
                        "XINFO CONSUMERS",
                        words.script("XGROUP CREATE"),
                        "EVALSHA: XPENDING, XRANGE, XCLAIM, XACK",
                        "EVALSHA: XPENDING, XGROUP DELCONSUMER")
                .build()
                .asLocal());
        operations.add(new OperationBuilder("group")
                .parameters(nouns.keyParameters())
                .parameter(group)
                .result(
                        ParameterizedTypeName.get(RuntimeTypes.STREAM_GROUP, schema.domain()),
                        "it; its methods send the commands")
                .call("$L.group($L, $N.groupName())", words.store(), words.key(), group.name())
                .summary("Gives a group, for a look at its state. Nothing is sent.")
                .costs("O(groups)", "XLEN", "XINFO GROUPS", "XPENDING")
                .build()
                .asLocal());
        addDeadLetters(operations);
    }

    private void addDeadLetters(List<Operation> operations) {
        TypeName letter = ParameterizedTypeName.get(RuntimeTypes.DEAD_LETTER, schema.domain());
        operations.add(words.on("deadLetters", words.cursor(), words.limit("how many at most"))
                .result(
                        ParameterizedTypeName.get(RuntimeTypes.PAGE, letter),
                        "them with what became of them, the oldest first, and where to go on")
                .summary("Reads some of the entries that the groups of this stream gave up.")
                .costs("O(n) in the limit given", "XRANGE")
                .build());
        operations.add(words.on(
                        "redrive",
                        new Parameter(
                                ClassName.get(String.class), words.words().free("letterId"), "the dead letter's id"))
                .result(
                        words.outcome(ClassName.get(String.class)),
                        "{@code Applied} with the entry's new id, {@code NotApplied} if there is no such letter,"
                                + " {@code Unknown} if the reply was lost")
                .summary("Appends a dead letter's entry to the stream anew, for all groups, and deletes the letter.")
                .costs("O(1)", words.script("XRANGE", "XADD", "XDEL"))
                .build());
    }
}
