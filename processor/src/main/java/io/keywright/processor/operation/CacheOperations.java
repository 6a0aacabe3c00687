package io.keywright.processor.operation;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import io.keywright.processor.model.CacheSettings;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.MethodForm;
import io.keywright.processor.model.Operation;
import io.keywright.processor.model.Parameter;
import io.keywright.processor.model.Structure;
import io.keywright.processor.pattern.TtlExpression;
import io.keywright.processor.writing.RuntimeTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

/** A cache before a source, in a STRING: each entry is a header and the value. */
final class CacheOperations implements TypeOperations {

    /**
     * What a miss may need beside its first command: to take over what can't be read, to fill, to give a lease back.
     */
    private static final String FILL = "SET … IFEQ or EVALSHA";

    private static final String REST = "EVALSHA: GET, GETRANGE, SET, SETRANGE, UNLINK";
    private static final String FENCE = "EVALSHA: APPEND, GETRANGE, PEXPIRE, PTTL, SET, TIME";
    private static final String UNFENCE = "EVALSHA: GET, GETRANGE, SET, UNLINK";

    @Override
    public boolean serves(KeySchema schema) {
        return schema.isCache();
    }

    @Override
    public TypeName store(KeySchema schema) {
        return ParameterizedTypeName.get(
                RuntimeTypes.CACHE_STORE, schema.keyType().box(), schema.domain());
    }

    @Override
    public Structure structure(KeySchema schema) {
        return Structure.ofOne(
                "STRING (cache)",
                "a STRING that holds a header of " + CacheSettings.HEADER_BYTES + " bytes and "
                        + ValueWords.thing(schema.value()),
                "a copy of what a source holds, in a STRING that reads fill and writes of the source evict.");
    }

    @Override
    public List<Operation> of(KeySchema schema) {
        CacheSettings settings = schema.cache().orElseThrow();
        Vocabulary words = new Vocabulary(schema);
        List<Operation> operations = new ArrayList<>();
        operations.add(get(schema, settings, words));
        if (words.hasKeyParts()) {
            operations.add(getAll(schema, settings, words));
        }
        operations.add(evict(settings, words));
        if (words.hasKeyParts()) {
            operations.add(evictAll(settings, words));
        }
        operations.add(writing(settings, words));
        return operations;
    }

    private static Operation get(KeySchema schema, CacheSettings settings, Vocabulary words) {
        TypeName value = WildcardTypeName.subtypeOf(nullable(schema.domain()));
        TypeName stage =
                WildcardTypeName.subtypeOf(ParameterizedTypeName.get(ClassName.get(CompletionStage.class), value));
        String name = words.free("loader");
        String given =
                "gives the {@code " + schema.domain().simpleName() + "}, or null if there is none; may block. What"
                        + " it throws is thrown here, to all who waited for that load";
        // Where the key has no parts there is nothing to tell a loader.
        CodeBlock loader = words.hasKeyParts() ? CodeBlock.of("$N", name) : CodeBlock.of("unused -> $N.get()", name);
        return new OperationBuilder("get")
                .parameters(words.keyParameters())
                .parameter(new Parameter(loading(schema, words, value), name, given))
                .result(KeyOperations.optional(schema.domain()), "it, or empty if there is none")
                .call("get($L, $L)", words.key(), loader)
                .form(new MethodForm(
                        List.of(),
                        Optional.empty(),
                        with(words, new Parameter(loading(schema, words, stage), name, "")),
                        CodeBlock.of("getAsync($L,$W$L)", words.key(), loader),
                        false))
                .summary(
                        "Gives the $L: what Redis holds, else what the loader gives, which is then stored$L. One load of a"
                                + " key runs at a time, in all processes together; callers that find it under way wait for"
                                + " its value, $L.$L",
                        words.noun(),
                        negative(settings),
                        settings.waitBudget().isZero()
                                ? "unless it is another process's"
                                : "for another process's " + TtlExpression.render(settings.waitBudget()) + " at most",
                        stale(settings))
                .costs("O(1)", reads(settings))
                .trips(settings.getFirst() ? "1, on a miss 3" : "1, on a miss 2")
                .build();
    }

    private static String negative(CacheSettings settings) {
        return settings.negativeTtl().isZero()
                ? ""
                : "; that there is none is stored for " + TtlExpression.render(settings.negativeTtl());
    }

    private static String stale(CacheSettings settings) {
        if (settings.staleFor().isZero()) {
            return "";
        }
        String last =
                " In the last " + TtlExpression.render(settings.staleFor()) + " of its life an entry is stale: it is";
        return settings.staleOnErrorOnly()
                ? last + " given only where loading it anew fails, or takes longer than "
                        + TtlExpression.render(settings.softLoadTimeout()) + "."
                : last + " given at once, and loaded anew behind the caller's back.";
    }

    private static TypeName loading(KeySchema schema, Vocabulary words, TypeName given) {
        return words.hasKeyParts()
                ? ParameterizedTypeName.get(
                        ClassName.get(Function.class),
                        WildcardTypeName.supertypeOf(schema.keyType().box()),
                        given)
                : ParameterizedTypeName.get(ClassName.get(Supplier.class), given);
    }

    private static Operation getAll(KeySchema schema, CacheSettings settings, Vocabulary words) {
        TypeName key = schema.keyType().box();
        TypeName found = ParameterizedTypeName.get(ClassName.get(Map.class), key, schema.domain());
        TypeName stage =
                ParameterizedTypeName.get(ClassName.get(CompletionStage.class), WildcardTypeName.subtypeOf(found));
        String name = words.free("loader", words.keys().name());
        String given = "is given the missing keys, and gives the values that there are; may block";
        return new OperationBuilder("getAll")
                .parameter(words.keys())
                .parameter(new Parameter(loadingAll(key, found), name, given))
                .result(found, "the values that there are, in the order of asking")
                .call("getAll($L, $L)", words.keys().name(), name)
                .form(new MethodForm(
                        List.of(),
                        Optional.empty(),
                        List.of(words.keys(), new Parameter(loadingAll(key, stage), name, "")),
                        CodeBlock.of("getAllAsync($L,$W$L)", words.keys().name(), name),
                        false))
                .summary(
                        "Gives each $L of the given keys as $L does: asks Redis for all of them at once, and calls the"
                                + " loader once for all that nobody has. It is also the way to fill the cache beforehand.",
                        words.noun(),
                        "{@link #get}")
                .costs("O(n) in the keys given", reads(settings))
                .trips(settings.getFirst() ? "1, on misses 3" : "1, on misses 2")
                .split()
                .build();
    }

    private static TypeName loadingAll(TypeName key, TypeName given) {
        return ParameterizedTypeName.get(
                ClassName.get(Function.class),
                WildcardTypeName.supertypeOf(ParameterizedTypeName.get(ClassName.get(Set.class), key)),
                WildcardTypeName.subtypeOf(given));
    }

    private static Operation evict(CacheSettings settings, Vocabulary words) {
        return new OperationBuilder("evict")
                .parameters(words.keyParameters())
                .result(RuntimeTypes.CACHE_EVICTION, delivered())
                .call("evict($L)", words.key())
                .summary(
                        "Evicts the $L, after the commit of a change that was made elsewhere. Loads that run are not stored."
                                + " Never fails: what Redis does not acknowledge is repeated.",
                        words.noun())
                .costs("O(1)", settings.isFenced() ? UNFENCE : "UNLINK")
                .build();
    }

    private static Operation evictAll(CacheSettings settings, Vocabulary words) {
        return new OperationBuilder("evictAll")
                .parameter(words.keys())
                .result(RuntimeTypes.CACHE_EVICTION, delivered() + "; the worst of any")
                .call("evictAll($L)", words.keys().name())
                .summary("Evicts each $L of the given keys as $L does, all at once.", words.noun(), "{@link #evict}")
                .costs("O(n) in the keys given", settings.isFenced() ? UNFENCE : "UNLINK")
                .split()
                .build();
    }

    private static String delivered() {
        return "{@code DELIVERED}, {@code PENDING} or {@code LOST}";
    }

    private static Operation writing(CacheSettings settings, Vocabulary words) {
        TypeVariableName result = TypeVariableName.get("T", nullable(ClassName.get(Object.class)));
        TypeVariableName thrown = TypeVariableName.get("X", ClassName.get(Exception.class));
        TypeName stage = ParameterizedTypeName.get(ClassName.get(CompletionStage.class), result);
        TypeName begun = ParameterizedTypeName.get(ClassName.get(Supplier.class), WildcardTypeName.subtypeOf(stage));
        String name = words.free("work");
        return new OperationBuilder("writing")
                .parameters(words.keyParameters())
                .parameter(new Parameter(
                        ParameterizedTypeName.get(RuntimeTypes.CACHE_WORK, result, thrown),
                        name,
                        "the transaction, its commit included; runs on this thread"))
                .result(result, "what the work returns")
                .call("writing($L, $L)", words.key(), name)
                .form(new MethodForm(
                        List.of(result, thrown),
                        Optional.of(thrown),
                        with(words, new Parameter(begun, name, "")),
                        CodeBlock.of("writingAsync($L,$W$L)", words.key(), name),
                        true))
                .summary(
                        "Changes the source of the $L, and evicts it when the work is over, whether it succeeded or not$L."
                                + " Then $L. Open: $L.",
                        words.noun(),
                        fence(settings),
                        settings.promise(),
                        settings.open())
                .costs("O(1)", writes(settings))
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

    private static String[] writes(CacheSettings settings) {
        if (settings.isFailoverSafe()) {
            return new String[] {FENCE, "WAIT", UNFENCE};
        }
        return settings.isFenced() ? new String[] {FENCE, UNFENCE} : new String[] {"UNLINK"};
    }

    private static String[] reads(CacheSettings settings) {
        if (settings.isFailoverSafe()) {
            // INFO once for each connection: under which master it is.
            return new String[] {"SET … NX GET PX", FILL, REST, "INFO"};
        }
        return settings.getFirst()
                ? new String[] {"GET", "SET … NX GET PX", FILL, REST}
                : new String[] {"SET … NX GET PX", FILL, REST};
    }

    private static List<Parameter> with(Vocabulary words, Parameter last) {
        List<Parameter> parameters = new ArrayList<>(words.keyParameters());
        parameters.add(last);
        return parameters;
    }

    private static TypeName nullable(TypeName type) {
        return type.annotated(AnnotationSpec.builder(RuntimeTypes.NULLABLE).build());
    }
}
