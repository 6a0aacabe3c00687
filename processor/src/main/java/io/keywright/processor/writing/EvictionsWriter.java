package io.keywright.processor.writing;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.annotation.processing.Generated;
import javax.lang.model.element.Modifier;

/** Writes the class that evicts what a change names. */
public final class EvictionsWriter {

    private static final String CHANGE = "change";
    private static final String CHANGES = "changes";
    private static final String WORK = "work";

    private final Invalidation invalidation;
    private final Map<ClassName, String> caches = new LinkedHashMap<>();

    private EvictionsWriter(Invalidation invalidation) {
        this.invalidation = invalidation;
        MemberNames names = new MemberNames(Set.of(CHANGE, CHANGES, WORK));
        for (Target target : invalidation.targets()) {
            caches.computeIfAbsent(target.cache(), cache -> names.unique(MemberNames.variable(cache)));
        }
    }

    /** The class of a change. */
    public static TypeSpec write(Invalidation invalidation, boolean isPublic, String processor) {
        return new EvictionsWriter(invalidation).evictions(isPublic, processor);
    }

    private TypeSpec evictions(boolean isPublic, String processor) {
        TypeSpec.Builder type = TypeSpec.classBuilder(invalidation.evictions())
                .addModifiers(Modifier.FINAL)
                .addAnnotation(AnnotationSpec.builder(Generated.class)
                        .addMember("value", "$S", processor)
                        .build())
                .addAnnotation(RuntimeTypes.NULL_MARKED)
                .addJavadoc(
                        "$L\n\n$L\n",
                        Javadoc.wrap("Evicts the cached keys that a " + Javadoc.link(invalidation.change())
                                + " is about: " + keys() + "."),
                        Javadoc.wrap(
                                "<p>Immutable and thread-safe. Each method takes one round trip a cache and key pattern,"
                                        + " or what that cache's own method of the same name takes."));
        if (isPublic) {
            type.addModifiers(Modifier.PUBLIC);
        }
        MethodSpec.Builder constructor =
                MethodSpec.constructorBuilder().addModifiers(Modifier.PUBLIC).addJavadoc("Evicts from these caches.\n");
        caches.forEach((cache, name) -> {
            type.addField(cache, name, Modifier.PRIVATE, Modifier.FINAL);
            constructor.addParameter(cache, name).addStatement("this.$N = $N", name, name);
        });
        return type.addMethod(constructor.build())
                .addMethod(evict())
                .addMethod(evictAll())
                .addMethod(writing())
                .build();
    }

    private String keys() {
        return invalidation.targets().stream()
                .map(target -> Javadoc.code(target.schema().pattern().display()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    // return Eviction.worst(productCache.evict(change.sku()), pageCache.evict(change.category()));
    private MethodSpec evict() {
        return MethodSpec.methodBuilder("evict")
                .addModifiers(Modifier.PUBLIC)
                .returns(RuntimeTypes.CACHE_EVICTION)
                .addParameter(invalidation.change(), CHANGE)
                .addJavadoc(
                        "$L\n\n@return the worst of any\n",
                        Javadoc.wrap(
                                "Evicts all of them, after the commit of the change. Never fails: what Redis does not"
                                        + " acknowledge is repeated."))
                .addStatement(
                        "return $T.worst($L)",
                        RuntimeTypes.CACHE_EVICTION,
                        each(target -> CodeBlock.of("$N.evict($L)", cache(target), parts(target))))
                .build();
    }

    private MethodSpec evictAll() {
        return MethodSpec.methodBuilder("evictAll")
                .addModifiers(Modifier.PUBLIC)
                .returns(RuntimeTypes.CACHE_EVICTION)
                .addParameter(
                        ParameterizedTypeName.get(
                                ClassName.get(Collection.class), WildcardTypeName.subtypeOf(invalidation.change())),
                        CHANGES)
                .addJavadoc(
                        "$L\n\n@return the worst of any\n",
                        Javadoc.wrap("As {@link #evict}, of several changes, with one dispatch to each cache."))
                .addStatement("return $T.worst($L)", RuntimeTypes.CACHE_EVICTION, each(this::allOf))
                .build();
    }

    private CodeBlock allOf(Target target) {
        if (target.parts().isEmpty()) {
            return CodeBlock.of("$N.evict()", cache(target));
        }
        CodeBlock key = target.schema().hasSimpleKey()
                ? parts(target)
                : CodeBlock.of("new $T($L)", target.schema().keyType(), parts(target));
        return CodeBlock.of("$N.evictAll($N.stream().map($N -> $L).toList())", cache(target), CHANGES, CHANGE, key);
    }

    // return productCache.<T, X>writing(change.sku(), () -> pageCache.<T, X>writing(change.category(), work));
    private MethodSpec writing() {
        TypeVariableName result = TypeVariableName.get(
                "T",
                ClassName.get(Object.class)
                        .annotated(AnnotationSpec.builder(RuntimeTypes.NULLABLE).build()));
        TypeVariableName thrown = TypeVariableName.get("X", ClassName.get(Exception.class));
        CodeBlock work = CodeBlock.of(WORK);
        List<Target> targets = invalidation.targets();
        for (int i = targets.size() - 1; i >= 0; i--) {
            Target target = targets.get(i);
            CodeBlock parts = parts(target);
            work = CodeBlock.of(
                    "$N.<T, X>writing($L$L$L)",
                    cache(target),
                    parts,
                    parts.isEmpty() ? CodeBlock.of("") : CodeBlock.of(",$W"),
                    work);
            if (i > 0) {
                work = CodeBlock.of("() ->$W$L", work);
            }
        }
        return MethodSpec.methodBuilder("writing")
                .addModifiers(Modifier.PUBLIC)
                .addTypeVariable(result)
                .addTypeVariable(thrown)
                .returns(result)
                .addParameter(invalidation.change(), CHANGE)
                .addParameter(ParameterizedTypeName.get(RuntimeTypes.CACHE_WORK, result, thrown), WORK)
                .addException(thrown)
                .addJavadoc(
                        "$L\n\n$L\n@return what the work returns\n@throws X what it throws\n",
                        Javadoc.wrap(
                                "Makes the change, and evicts all of them when the work is over, whether it succeeded or"
                                        + " not; what each cache promises then, and what remains open, its own method of this name"
                                        + " says."),
                        "@param work the transaction, its commit included; runs on this thread")
                .addStatement("return $L", work)
                .build();
    }

    private CodeBlock each(Function<Target, CodeBlock> call) {
        return invalidation.targets().stream()
                .map(call)
                .map(code -> CodeBlock.of("\n$L", code))
                .collect(CodeBlock.joining(","));
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
