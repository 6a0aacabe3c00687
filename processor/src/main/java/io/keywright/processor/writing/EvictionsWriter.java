package io.keywright.processor.writing;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import io.keywright.processor.model.Invalidation;
import io.keywright.processor.model.Invalidation.Target;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/** Writes the class that evicts what a change names, and its asynchronous view. */
public final class EvictionsWriter {

    private static final String CHANGE = "change";
    private static final String CHANGES = "changes";
    private static final String WORK = "work";
    private static final ClassName ASYNC = ClassName.get("", "Async");

    private static final TypeVariableName RESULT = TypeVariableName.get(
            "T",
            ClassName.get(Object.class)
                    .annotated(AnnotationSpec.builder(RuntimeTypes.NULLABLE).build()));
    private static final TypeVariableName THROWN = TypeVariableName.get("X", ClassName.get(Exception.class));

    private final Invalidation invalidation;
    private final Map<ClassName, String> caches = new LinkedHashMap<>();

    private EvictionsWriter(Invalidation invalidation) {
        this.invalidation = invalidation;
        MemberNames names = new MemberNames(Set.of(CHANGE, CHANGES, WORK, "async"));
        for (Target target : invalidation.targets()) {
            caches.computeIfAbsent(target.cache(), cache -> names.unique(MemberNames.variable(cache)));
        }
    }

    /** The class of a change. */
    public static TypeSpec write(Invalidation invalidation, boolean isPublic, String processor) {
        return new EvictionsWriter(invalidation).evictions(isPublic, processor);
    }

    private TypeSpec evictions(boolean isPublic, String processor) {
        TypeSpec.Builder type = GeneratedType.named(invalidation.evictions(), isPublic, processor)
                .addJavadoc(
                        "$L\n\n$L\n",
                        Javadoc.wrap("Evicts the cached keys that " + Javadoc.link(invalidation.change())
                                + " is about: " + keys() + "."),
                        Javadoc.wrap(
                                "<p>Immutable and thread-safe. Each method takes one round trip a cache and key pattern,"
                                        + " or what that cache's own method of the same name takes."));
        MethodSpec.Builder constructor =
                MethodSpec.constructorBuilder().addModifiers(Modifier.PUBLIC).addJavadoc("Evicts from these caches.\n");
        caches.forEach((cache, name) -> {
            type.addField(cache, name, Modifier.PRIVATE, Modifier.FINAL);
            constructor.addParameter(cache, name).addStatement("this.$N = $N", name, name);
        });
        type.addField(ASYNC, "async", Modifier.PRIVATE, Modifier.FINAL);
        constructor.addStatement("this.async = new $T($L)", ASYNC, arguments());
        type.addMethod(constructor.build())
                .addMethod(evict(false))
                .addMethod(evictAll(false))
                .addMethod(writing())
                .addMethod(writingNoted());
        return type.addMethod(MethodSpec.methodBuilder("async")
                        .addModifiers(Modifier.PUBLIC)
                        .returns(ASYNC)
                        .addJavadoc("The same methods, each giving a {@link $T} at once.\n", CompletionStage.class)
                        .addStatement("return async")
                        .build())
                .addType(async())
                .build();
    }

    private TypeSpec async() {
        TypeSpec.Builder type = TypeSpec.classBuilder("Async")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(
                        "$L\n",
                        Javadoc.wrap("The methods of {@link "
                                + invalidation.evictions().simpleName()
                                + "} without waiting: all caches are asked at once. A stage completes with what the method"
                                + " of the same name returns; its dependents must not block, since they run on the"
                                + " connection's thread or a loader's."));
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE);
        caches.forEach((cache, name) -> {
            ClassName view = cache.nestedClass("Async");
            type.addField(view, name, Modifier.PRIVATE, Modifier.FINAL);
            constructor.addParameter(cache, name).addStatement("this.$N = $N.async()", name, name);
        });
        type.addMethod(constructor.build())
                .addMethod(evict(true))
                .addMethod(evictAll(true))
                .addMethod(writingAsync())
                .addMethod(writingNotedAsync());
        return type.build();
    }

    private CodeBlock arguments() {
        return caches.values().stream().map(name -> CodeBlock.of("$N", name)).collect(CodeBlock.joining(",$W"));
    }

    private String keys() {
        return invalidation.targets().stream()
                .map(target -> (target.group().isPresent() ? "all entries of the group " : "")
                        + Javadoc.code(target.key().pattern().display()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    // return Eviction.worst(productCache.evict(change.sku()), pageCache.evictGroup(change.category()));
    private MethodSpec evict(boolean async) {
        return evicting("evict", async)
                .addParameter(invalidation.change(), CHANGE)
                .addJavadoc(
                        "$L\n\n@return the worst of any\n",
                        Javadoc.wrap(
                                "Evicts all of them, after the commit of the change. Throws nothing: what Redis does"
                                        + " not acknowledge is repeated; {@code LOST} if there is no room for that, so"
                                        + " that an old value stays until its TTL."))
                .addStatement(
                        "return $T.$L($L)",
                        RuntimeTypes.CACHE_EVICTION,
                        async ? "worstOf" : "worst",
                        invalidation.targets().stream()
                                .map(target -> CodeBlock.of("\n$L", evictOne(target)))
                                .collect(CodeBlock.joining(",")))
                .build();
    }

    private MethodSpec evictAll(boolean async) {
        boolean grouped = invalidation.targets().stream()
                .anyMatch(target -> target.group().isPresent());
        return evicting("evictAll", async)
                .addParameter(
                        ParameterizedTypeName.get(
                                ClassName.get(Collection.class), WildcardTypeName.subtypeOf(invalidation.change())),
                        CHANGES)
                .addJavadoc(
                        "$L\n\n@return the worst of any\n",
                        Javadoc.wrap("As {@link #evict}, of several changes, with one dispatch to each cache"
                                + (!grouped
                                        ? "."
                                        : async ? " and for each group." : " and a round trip for each group.")))
                .addStatement(
                        "return $T.$L($L)",
                        RuntimeTypes.CACHE_EVICTION,
                        async ? "worstOf" : "worst",
                        invalidation.targets().stream()
                                .map(target -> CodeBlock.of("\n$L", evictOfAll(target, async)))
                                .collect(CodeBlock.joining(",")))
                .build();
    }

    private static MethodSpec.Builder evicting(String name, boolean async) {
        TypeName stage = ParameterizedTypeName.get(ClassName.get(CompletionStage.class), RuntimeTypes.CACHE_EVICTION);
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .returns(async ? stage : RuntimeTypes.CACHE_EVICTION);
    }

    private CodeBlock evictOne(Target target) {
        return CodeBlock.of("$N.$N($L)", cache(target), evictMethod(target), parts(target));
    }

    private CodeBlock evictOfAll(Target target, boolean async) {
        if (target.parts().isEmpty()) {
            return evictOne(target);
        }
        if (target.group().isPresent()) {
            return CodeBlock.of(
                    "$T.$L(changes.stream().map($N -> $L).toList())",
                    RuntimeTypes.CACHE_EVICTION,
                    async ? "worstOf" : "worst",
                    CHANGE,
                    evictOne(target));
        }
        CodeBlock key = target.key().isSimple()
                ? parts(target)
                : CodeBlock.of("new $T($L)", target.key().type(), parts(target));
        return CodeBlock.of("$N.evictAll(changes.stream().map($N -> $L).toList())", cache(target), CHANGE, key);
    }

    // return productCache.<T, X>writing(change.sku(), () -> pageCache.<T, X>writingGroup(change.category(), work));
    private MethodSpec writing() {
        return MethodSpec.methodBuilder("writing")
                .addModifiers(Modifier.PUBLIC)
                .addTypeVariable(RESULT)
                .addTypeVariable(THROWN)
                .returns(RESULT)
                .addParameter(invalidation.change(), CHANGE)
                .addParameter(ParameterizedTypeName.get(RuntimeTypes.CACHE_WORK, RESULT, THROWN), WORK)
                .addException(THROWN)
                .addJavadoc(
                        "$L\n\n$L\n@return what the work returns\n@throws X what it throws\n",
                        Javadoc.wrap(
                                "Makes the change, and evicts all of them when the work is over, whether it succeeded or"
                                        + " not; what each cache promises then, and what remains open, its own method of this name"
                                        + " says."),
                        "@param work the transaction, its commit included; runs on this thread")
                .addStatement("return $L", nested("<T, X>"))
                .build();
    }

    private MethodSpec writingAsync() {
        TypeName stage = ParameterizedTypeName.get(ClassName.get(CompletionStage.class), RESULT);
        return MethodSpec.methodBuilder("writing")
                .addModifiers(Modifier.PUBLIC)
                .addTypeVariable(RESULT)
                .returns(stage)
                .addParameter(invalidation.change(), CHANGE)
                .addParameter(
                        ParameterizedTypeName.get(ClassName.get(Supplier.class), WildcardTypeName.subtypeOf(stage)),
                        WORK)
                .addJavadoc(
                        "$L\n\n$L\n@return what the work's stage gives\n",
                        Javadoc.wrap("As {@link " + invalidation.evictions().simpleName()
                                + "#writing}, of work that does not block."),
                        "@param work begins the transaction; its stage ends after the commit")
                .addStatement("return $L", nested("<T>"))
                .build();
    }

    // return productCache.<T, X>writingNoted(change.sku(), note1 -> pageCache.<T, X>writingNoted(change.category(),
    //         note2 -> work.run(List.of(note1, note2))));
    private MethodSpec writingNoted() {
        return MethodSpec.methodBuilder("writingNoted")
                .addModifiers(Modifier.PUBLIC)
                .addTypeVariable(RESULT)
                .addTypeVariable(THROWN)
                .returns(RESULT)
                .addParameter(invalidation.change(), CHANGE)
                .addParameter(ParameterizedTypeName.get(RuntimeTypes.CACHE_NOTED_CHANGE, RESULT, THROWN), WORK)
                .addException(THROWN)
                .addJavadoc(
                        "$L\n\n$L\n@return what the work returns\n@throws X what it throws\n",
                        Javadoc.wrap(
                                "As {@link #writing}, of work that notes the evictions in its transaction: where this"
                                        + " process dies before it could evict, another one does. Fails where the caches' options"
                                        + " have no outbox."),
                        Javadoc.wrap(
                                "@param work the transaction, its commit included, which puts the notes it is given"
                                        + " into the caches' outbox; runs on this thread"))
                .addStatement("return $L", nestedNoted("<T, X>", "run"))
                .build();
    }

    private MethodSpec writingNotedAsync() {
        TypeName stage = ParameterizedTypeName.get(ClassName.get(CompletionStage.class), RESULT);
        TypeName notes = ParameterizedTypeName.get(ClassName.get(List.class), RuntimeTypes.CACHE_NOTE);
        return MethodSpec.methodBuilder("writingNoted")
                .addModifiers(Modifier.PUBLIC)
                .addTypeVariable(RESULT)
                .returns(stage)
                .addParameter(invalidation.change(), CHANGE)
                .addParameter(
                        ParameterizedTypeName.get(
                                ClassName.get(Function.class),
                                WildcardTypeName.supertypeOf(notes),
                                WildcardTypeName.subtypeOf(stage)),
                        WORK)
                .addJavadoc(
                        "$L\n\n$L\n@return what the work's stage gives\n",
                        Javadoc.wrap("As {@link " + invalidation.evictions().simpleName()
                                + "#writingNoted}, of work that does not block."),
                        "@param work begins the transaction; its stage ends after the commit")
                .addStatement("return $L", nestedNoted("<T>", "apply"))
                .build();
    }

    private CodeBlock nestedNoted(String variables, String run) {
        List<Target> targets = invalidation.targets();
        CodeBlock work = CodeBlock.of(
                "$N.$N($T.of($L))",
                WORK,
                run,
                List.class,
                IntStream.range(0, targets.size())
                        .mapToObj(i -> CodeBlock.of("$N", note(i)))
                        .collect(CodeBlock.joining(",$W")));
        for (int i = targets.size() - 1; i >= 0; i--) {
            CodeBlock parts = parts(targets.get(i));
            work = CodeBlock.of(
                    "$N.$L$N($L$L$N ->$W$L)",
                    cache(targets.get(i)),
                    variables,
                    writingNotedMethod(targets.get(i)),
                    parts,
                    parts.isEmpty() ? CodeBlock.of("") : CodeBlock.of(",$W"),
                    note(i),
                    work);
        }
        return work;
    }

    private static String note(int target) {
        return "note" + (target + 1);
    }

    /** The work inside the methods of all caches, the first one outermost. */
    private CodeBlock nested(String variables) {
        CodeBlock work = CodeBlock.of(WORK);
        List<Target> targets = invalidation.targets();
        for (int i = targets.size() - 1; i >= 0; i--) {
            Target target = targets.get(i);
            CodeBlock parts = parts(target);
            work = CodeBlock.of(
                    "$N.$L$N($L$L$L)",
                    cache(target),
                    variables,
                    writingMethod(target),
                    parts,
                    parts.isEmpty() ? CodeBlock.of("") : CodeBlock.of(",$W"),
                    work);
            if (i > 0) {
                work = CodeBlock.of("() ->$W$L", work);
            }
        }
        return work;
    }

    private static String evictMethod(Target target) {
        return target.group().map(group -> group.evictMethod()).orElse("evict");
    }

    private static String writingMethod(Target target) {
        return target.group().map(group -> group.writingMethod()).orElse("writing");
    }

    private static String writingNotedMethod(Target target) {
        return target.group().map(group -> group.writingNotedMethod()).orElse("writingNoted");
    }

    private String cache(Target target) {
        return caches.getOrDefault(target.cache(), "");
    }

    private static CodeBlock parts(Target target) {
        return target.parts().stream()
                .map(part -> CodeBlock.of(
                        "$N.$N$L", CHANGE, part.access().member(), part.access().isMethod() ? "()" : ""))
                .collect(CodeBlock.joining(",$W"));
    }
}
