package io.keywright.processor.operation;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import io.keywright.annotation.Consistency;
import io.keywright.processor.model.CacheSettings;
import io.keywright.processor.model.EntryGroup;
import io.keywright.processor.model.KeyPart;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.MethodForm;
import io.keywright.processor.model.Operation;
import io.keywright.processor.model.Parameter;
import io.keywright.processor.pattern.TtlExpression;
import io.keywright.processor.writing.KeyArguments;
import io.keywright.processor.writing.RuntimeTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a cache does around writes of its source: evicts a key or a group, or puts what was written into the cache. */
final class CacheWrites {

    private static final String WORK = "the transaction, its commit included; runs on this thread";

    private static final String NOTED =
            "As $L, of work that notes the eviction in its transaction: where this process dies"
                    + " before it could evict, another one does. Fails where the caches' options have no outbox.";

    /** What loaders and work may throw. */
    static final TypeVariableName THROWN = TypeVariableName.get("X", ClassName.get(Exception.class));

    private CacheWrites() {}

    static Operation writing(KeySchema schema, CacheSettings settings, Vocabulary words) {
        return around("writing", any(), words.free("work"), words.keyParameters(), words.key())
                .summary(
                        "Changes the source of the $L, and evicts it when the work is over, whether it succeeded or not$L."
                                + " Then $L. Open: $L.",
                        words.noun(),
                        fence(settings),
                        settings.promise(),
                        settings.open())
                .costs("O(1)", writes(schema, settings))
                .trips(settings.isFenced() ? "2, before and after the work" : "1, after the work")
                .build();
    }

    static Operation noted(KeySchema schema, CacheSettings settings, Vocabulary words) {
        return aroundNoted("writingNoted", "writingNoted", words.keyParameters(), words.key(), words)
                .summary(NOTED, "{@link #writing}")
                .costs("O(1)", writes(schema, settings))
                .trips(settings.isFenced() ? "2, before and after the work" : "1, after the work")
                .build();
    }

    private static String fence(CacheSettings settings) {
        if (!settings.isFenced()) {
            return "";
        }
        String stands = "; from before the work until after it a fence of " + TtlExpression.render(settings.fenceTtl())
                + " keeps the key from being filled, and where Redis does not acknowledge that";
        if (!settings.isFailoverSafe() || !settings.replication().required()) {
            return stands + ", the work is not begun";
        }
        int replicas = settings.replication().replicas();
        return stands + ", or fewer than " + replicas + (replicas == 1 ? " replica" : " replicas") + " within "
                + TtlExpression.render(settings.replication().timeout()) + ", the work is not begun";
    }

    private static String[] writes(KeySchema schema, CacheSettings settings) {
        CacheCommands steps = CacheCommands.of(schema);
        if (settings.isFailoverSafe()) {
            return new String[] {steps.fence(), "WAIT", steps.unfence()};
        }
        return settings.isFenced() ? new String[] {steps.fence(), steps.unfence()} : new String[] {"UNLINK"};
    }

    static Operation through(KeySchema schema, CacheSettings settings, Vocabulary words) {
        TypeVariableName result = TypeVariableName.get("T", nullable(schema.domain()));
        String version = schema.traits().version().orElseThrow().component();
        CacheCommands steps = CacheCommands.of(schema);
        List<String> commands = new ArrayList<>(List.of(steps.fence(), steps.put()));
        if (settings.isFailoverSafe()) {
            commands.add(1, "WAIT");
            commands.add("INFO");
        }
        if (!settings.isFenced()) {
            commands.add("UNLINK");
        }
        boolean grouped = !schema.traits().groups().isEmpty();
        commands.addAll(CacheOperations.ofGroups(schema));
        return around("writingThrough", result, words.free("work"), words.keyParameters(), words.key())
                .summary(
                        "Changes the source of the $L, and puts what was committed into the cache, if nothing newer by its"
                                + " {@code $L} is there or on its way: the newest of several writers wins, in whatever order"
                                + " they end. Else it is evicted, as by $L: where the work fails or gives null, where anybody"
                                + " evicted it meanwhile, and where Redis does not answer. From before the work until after"
                                + " it a fence of $L keeps the key from being filled$L. Then $L. Open: $L.",
                        words.noun(),
                        version,
                        "{@link #writing}",
                        TtlExpression.render(settings.fenceTtl()),
                        settings.isFenced()
                                ? "; where Redis does not acknowledge it, the work is not begun"
                                : "; where Redis does not acknowledge it, the write evicts",
                        settings.promise(),
                        settings.open())
                .costs("O(1)", commands.toArray(String[]::new))
                .trips("2, before and after the work" + (grouped ? "; 3 where a group has no generation" : ""))
                .build();
    }

    static Operation evictGroup(KeySchema schema, EntryGroup group, Vocabulary words) {
        return new OperationBuilder(group.evictMethod())
                .parameters(parameters(group, words))
                .result(RuntimeTypes.CACHE_EVICTION, CacheOperations.delivered())
                .call("evictGroup($L, $L)", group.constant(), KeyArguments.of(schema.key(group)))
                .about(group.pattern().display())
                .summary(
                        "Evicts every $L of the group, however many there are, after the commit of a change that was made"
                                + " elsewhere. Loads that run are stored, and count for nothing. $L The next read of the group"
                                + " takes one round trip more.",
                        words.noun(),
                        CacheOperations.REPEATED)
                .costs("O(1)", "UNLINK of its group")
                .build();
    }

    static Operation writingGroup(KeySchema schema, EntryGroup group, Vocabulary words) {
        return around(
                        group.writingMethod(),
                        "writingGroup",
                        any(),
                        words.free("work"),
                        parameters(group, words),
                        CodeBlock.of("$N,$W$L", group.constant(), KeyArguments.of(schema.key(group))))
                .about(group.pattern().display())
                .summary(
                        "Changes what the group's $L are read from, and evicts the group when the work is over,"
                                + " whether it succeeded or not. Then $L. Open$L: $L.",
                        words.noun(),
                        CacheSettings.promise(Consistency.LEASE),
                        schema.cache().orElseThrow().isFenced() ? ", since no fence stands around a group" : "",
                        CacheSettings.open(Consistency.LEASE))
                .costs("O(1)", "UNLINK of its group")
                .trips("1, after the work")
                .build();
    }

    static Operation notedGroup(KeySchema schema, EntryGroup group, Vocabulary words) {
        return aroundNoted(
                        group.writingNotedMethod(),
                        "writingNotedGroup",
                        parameters(group, words),
                        CodeBlock.of("$N,$W$L", group.constant(), KeyArguments.of(schema.key(group))),
                        words)
                .about(group.pattern().display())
                .summary(NOTED, "{@link #" + group.writingMethod() + "}")
                .costs("O(1)", "UNLINK of its group")
                .trips("1, after the work")
                .build();
    }

    /** The parts of a group's key, described as parts of the entries' keys are. */
    private static List<Parameter> parameters(EntryGroup group, Vocabulary words) {
        return group.parts().stream()
                .map(KeyPart::component)
                .flatMap(name -> words.keyParameters().stream()
                        .filter(parameter -> parameter.name().equals(name))
                        .map(parameter -> new Parameter(parameter.type(), name, "the group's {@code " + name + "}")))
                .toList();
    }

    private static OperationBuilder around(
            String method, TypeVariableName result, String work, List<Parameter> parameters, CodeBlock key) {
        return around(method, method, result, work, parameters, key);
    }

    private static OperationBuilder around(
            String method,
            String call,
            TypeVariableName result,
            String work,
            List<Parameter> parameters,
            CodeBlock key) {
        TypeName begun =
                ParameterizedTypeName.get(ClassName.get(Supplier.class), WildcardTypeName.subtypeOf(stage(result)));
        return around(
                method,
                call,
                result,
                parameters,
                key,
                new Parameter(of(RuntimeTypes.CACHE_WORK, result), work, WORK),
                begun);
    }

    /** A method around work that is given a note. */
    private static OperationBuilder aroundNoted(
            String method, String call, List<Parameter> parameters, CodeBlock key, Vocabulary words) {
        TypeVariableName result = any();
        TypeName begun = ParameterizedTypeName.get(
                ClassName.get(Function.class),
                WildcardTypeName.supertypeOf(RuntimeTypes.CACHE_NOTE),
                WildcardTypeName.subtypeOf(stage(result)));
        Parameter work = new Parameter(
                of(RuntimeTypes.CACHE_NOTED_WORK, result),
                words.free("work"),
                "the transaction, its commit included, which puts the note it is given into the caches' outbox; runs on"
                        + " this thread");
        return around(method, call, result, parameters, key, work, begun);
    }

    /**
     * A method around the user's work, and its form of stages.
     *
     * @param work what is done; its type in the form of stages is {@code begun}
     */
    private static OperationBuilder around(
            String method,
            String call,
            TypeVariableName result,
            List<Parameter> parameters,
            CodeBlock key,
            Parameter work,
            TypeName begun) {
        return new OperationBuilder(method)
                .parameters(parameters)
                .parameter(work)
                .result(result, "what the work returns")
                .call(call + "($L, $L)", key, work.name())
                .form(new MethodForm(
                        List.of(result, THROWN),
                        Optional.of(THROWN),
                        with(parameters, new Parameter(begun, work.name(), "")),
                        CodeBlock.of(call + "Async($L,$W$L)", key, work.name()),
                        true));
    }

    private static TypeName of(ClassName work, TypeVariableName result) {
        return ParameterizedTypeName.get(work, result, THROWN);
    }

    private static TypeName stage(TypeVariableName result) {
        return ParameterizedTypeName.get(ClassName.get(CompletionStage.class), result);
    }

    static List<Parameter> with(List<Parameter> parameters, Parameter last) {
        List<Parameter> all = new ArrayList<>(parameters);
        all.add(last);
        return all;
    }

    static TypeName nullable(TypeName type) {
        return type.annotated(AnnotationSpec.builder(RuntimeTypes.NULLABLE).build());
    }

    private static TypeVariableName any() {
        return TypeVariableName.get("T", nullable(ClassName.get(Object.class)));
    }
}
