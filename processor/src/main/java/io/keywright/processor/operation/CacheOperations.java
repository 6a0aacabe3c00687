package io.keywright.processor.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import io.keywright.processor.model.CacheSettings;
import io.keywright.processor.model.EntryGroup;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.MethodForm;
import io.keywright.processor.model.Operation;
import io.keywright.processor.model.Parameter;
import io.keywright.processor.model.Structure;
import io.keywright.processor.model.ValueShape;
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

/** A cache before a source: each entry is a header and the value, in a STRING or in a HASH. */
final class CacheOperations implements TypeOperations {

    /** What becomes of an eviction that fails. */
    static final String REPEATED = "Throws nothing: what Redis does not acknowledge is repeated; {@code LOST} if there"
            + " is no room for that, so that the old value stays until its TTL.";

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
        if (schema.value() instanceof ValueShape.Fields) {
            return Structure.ofOne(
                    "HASH (cache)",
                    "a HASH with a field for a header of " + CacheSettings.HEADER_BYTES
                            + " bytes and one for each component",
                    "a copy of what a source holds, in a HASH that reads fill and writes of the source evict; other"
                            + " readers find each component in its field.");
        }
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
        operations.add(evict(schema, settings, words));
        if (words.hasKeyParts()) {
            operations.add(evictAll(schema, settings, words));
        }
        operations.add(CacheWrites.writing(schema, settings, words));
        operations.add(CacheWrites.noted(schema, settings, words));
        if (schema.traits().isWrittenThrough()) {
            operations.add(CacheWrites.through(schema, settings, words));
        }
        for (EntryGroup group : schema.traits().groups()) {
            operations.add(CacheWrites.evictGroup(schema, group, words));
            operations.add(CacheWrites.writingGroup(schema, group, words));
            operations.add(CacheWrites.notedGroup(schema, group, words));
        }
        return operations;
    }

    private static Operation get(KeySchema schema, CacheSettings settings, Vocabulary words) {
        TypeName value = WildcardTypeName.subtypeOf(CacheWrites.nullable(schema.domain()));
        TypeName stage =
                WildcardTypeName.subtypeOf(ParameterizedTypeName.get(ClassName.get(CompletionStage.class), value));
        TypeName key = WildcardTypeName.supertypeOf(schema.keyType().box());
        String name = words.free("loader");
        String given = "gives the {@code " + schema.domain().simpleName()
                + "}, or null if there is none; may block. What it throws is thrown here, to all who waited for that"
                + " load";
        // Where the key has no parts there is nothing to tell a loader.
        boolean parts = words.hasKeyParts();
        TypeName loader = parts
                ? ParameterizedTypeName.get(RuntimeTypes.CACHE_LOADER, key, value, CacheWrites.THROWN)
                : ParameterizedTypeName.get(RuntimeTypes.CACHE_WORK, value, CacheWrites.THROWN);
        TypeName asyncLoader = parts
                ? ParameterizedTypeName.get(ClassName.get(Function.class), key, stage)
                : ParameterizedTypeName.get(ClassName.get(Supplier.class), stage);
        return new OperationBuilder("get")
                .parameters(words.keyParameters())
                .parameter(new Parameter(loader, name, given))
                .result(KeyOperations.optional(schema.domain()), "it, or empty if there is none")
                .call(
                        parts ? "get($L, $L)" : "<X>get($L, $L)",
                        words.key(),
                        parts ? name : "unused -> " + name + ".run()")
                .form(new MethodForm(
                        List.of(CacheWrites.THROWN),
                        Optional.of(CacheWrites.THROWN),
                        CacheWrites.with(words.keyParameters(), new Parameter(asyncLoader, name, "")),
                        CodeBlock.of("getAsync($L,$W$L)", words.key(), parts ? name : "unused -> " + name + ".get()"),
                        false))
                .summary(
                        "Gives the $L: what Redis holds, else what the loader gives, which is then stored$L. One load of a"
                                + " key runs at a time in a process, whose other callers wait for its value$L.$L",
                        words.noun(),
                        negative(settings),
                        settings.waitBudget().isZero()
                                ? "; for another process's nobody waits"
                                : ", and in all processes together while it takes "
                                        + TtlExpression.render(settings.waitBudget())
                                        + " at most: so long they wait for another's, and then load it themselves",
                        stale(settings))
                .costs("O(1)" + fields(schema, ": "), reads(schema, settings))
                .trips(trips(schema, settings, "a miss"))
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
                : last + " given at once, and loaded anew in the background.";
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
                .parameter(new Parameter(
                        ParameterizedTypeName.get(
                                RuntimeTypes.CACHE_LOADER,
                                keySet(key),
                                WildcardTypeName.subtypeOf(found),
                                CacheWrites.THROWN),
                        name,
                        given))
                .result(found, "the values that there are, in the order of asking")
                .call("getAll($L, $L)", words.keys().name(), name)
                .form(new MethodForm(
                        List.of(CacheWrites.THROWN),
                        Optional.of(CacheWrites.THROWN),
                        List.of(
                                words.keys(),
                                new Parameter(
                                        ParameterizedTypeName.get(
                                                ClassName.get(Function.class),
                                                keySet(key),
                                                WildcardTypeName.subtypeOf(stage)),
                                        name,
                                        "")),
                        CodeBlock.of("getAllAsync($L,$W$L)", words.keys().name(), name),
                        false))
                .summary(
                        "Gives each $L of the given keys as $L does: asks Redis for all of them at once, and calls the"
                                + " loader once for all that nobody has. It is also the way to fill the cache beforehand.",
                        words.noun(),
                        "{@link #get}")
                .costs("O(n) in the keys given" + fields(schema, ", each "), reads(schema, settings))
                .trips(trips(schema, settings, "misses"))
                .split()
                .build();
    }

    private static TypeName keySet(TypeName key) {
        return WildcardTypeName.supertypeOf(ParameterizedTypeName.get(ClassName.get(Set.class), key));
    }

    private static Operation evict(KeySchema schema, CacheSettings settings, Vocabulary words) {
        return new OperationBuilder("evict")
                .parameters(words.keyParameters())
                .result(RuntimeTypes.CACHE_EVICTION, delivered())
                .call("evict($L)", words.key())
                .summary(
                        "Evicts the $L, after the commit of a change that was made elsewhere. Loads that run are not stored."
                                + " $L",
                        words.noun(),
                        REPEATED)
                .costs("O(1)", evictions(schema, settings))
                .build();
    }

    private static Operation evictAll(KeySchema schema, CacheSettings settings, Vocabulary words) {
        return new OperationBuilder("evictAll")
                .parameter(words.keys())
                .result(RuntimeTypes.CACHE_EVICTION, "the worst of any: " + delivered())
                .call("evictAll($L)", words.keys().name())
                .summary("Evicts each $L of the given keys as $L does, all at once.", words.noun(), "{@link #evict}")
                .costs("O(n) in the keys given", evictions(schema, settings))
                .split()
                .build();
    }

    private static String evictions(KeySchema schema, CacheSettings settings) {
        return settings.isFenced() ? CacheCommands.of(schema).unfence() : "UNLINK";
    }

    static String delivered() {
        return "{@code DELIVERED}, {@code PENDING} or {@code LOST}; {@code DEFERRED} inside an open transaction";
    }

    /** A HASH is read whole: what bounds that. */
    private static String fields(KeySchema schema, String lead) {
        return schema.value() instanceof ValueShape.Fields fields
                ? lead + "the record's " + fields.fields().size() + " fields and its header"
                : "";
    }

    private static String[] reads(KeySchema schema, CacheSettings settings) {
        CacheCommands steps = CacheCommands.of(schema);
        List<String> commands = new ArrayList<>();
        if (looksFirst(schema, settings)) {
            commands.add(steps.look());
        }
        commands.addAll(settings.isFailoverSafe() ? steps.leaseOfMaster() : steps.lease());
        commands.addAll(steps.fill());
        commands.addAll(ofGroups(schema));
        if (settings.isFailoverSafe()) {
            commands.add("INFO"); // each second of a connection: under which master it is
        }
        return commands.toArray(String[]::new);
    }

    /** What is kept near is what a GET has found. */
    private static boolean looksFirst(KeySchema schema, CacheSettings settings) {
        return settings.getFirst() || schema.near().isPresent();
    }

    private static String trips(KeySchema schema, CacheSettings settings, String misses) {
        return (schema.near().isPresent() ? "0 where a copy is near, else " : "") + "1, on " + misses
                + (looksFirst(schema, settings) ? " 3" : " 2");
    }

    /** What an entry that belongs to groups is asked for with, and stored with. */
    static List<String> ofGroups(KeySchema schema) {
        return schema.traits().groups().isEmpty()
                ? List.of()
                : List.of("GET of its group", "EVALSHA: GET, PEXPIRE, PTTL, SET, TIME of its group");
    }
}
