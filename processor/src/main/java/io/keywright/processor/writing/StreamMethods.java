package io.keywright.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.keywright.annotation.WhenFull;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.StreamUse;
import io.keywright.processor.model.ValueShape;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes what the repositories of a STREAM and its schedule have beside their operations; nothing for another type. */
final class StreamMethods {

    private static final String LETTERS = "letters";
    private static final String STREAM = "stream";

    private final KeySchema schema;
    private final Optional<StreamUse> use;

    StreamMethods(KeySchema schema) {
        this.schema = schema;
        this.use = use(schema);
    }

    /** What the constructor needs before it makes the store. */
    static CodeBlock preparations(KeySchema schema) {
        CodeBlock.Builder code = CodeBlock.builder();
        use(schema).ifPresent(use -> {
            use.deadLetters().ifPresent(letters -> code.add(repository(letters, LETTERS)));
            use.stream().ifPresent(stream -> code.add(repository(stream, STREAM)));
        });
        return code.build();
    }

    private static CodeBlock repository(ClassName type, String name) {
        return CodeBlock.of("$T $N = new $T(keywright);\n", type, name, type);
    }

    // new StreamStore<>(…).trimming(StreamTrimming.olderThan(…)).deadLettersIn(letters::deadLetters)
    static CodeBlock settings(KeySchema schema) {
        CodeBlock.Builder settings = CodeBlock.builder();
        use(schema).ifPresent(use -> {
            use.maxAgeMillis()
                    .ifPresent(millis -> settings.add(
                            "$Z.trimming($T.olderThan($T.ofMillis($L))$L)",
                            RuntimeTypes.STREAM_TRIMMING,
                            Duration.class,
                            millis + "L",
                            schema.whenFull() == WhenFull.DROP_ACKNOWLEDGED ? ".sparingGroups()" : ""));
            use.deadLetters()
                    .ifPresent(
                            letters -> settings.add("$Z.deadLettersIn($L)", ofSameKey(schema, LETTERS, "deadLetters")));
            use.stream()
                    .ifPresent(stream -> settings.add("$Z.appendingTo($L)", ofSameKey(schema, STREAM, "dueStream")));
        });
        return settings.build();
    }

    /** What the repository of another key of the type has under the same parts. */
    private static CodeBlock ofSameKey(KeySchema schema, String repository, String method) {
        return schema.hasSimpleKey()
                ? CodeBlock.of("$N::$N", repository, method)
                : CodeBlock.of(
                        "key -> $N.$N($L)",
                        repository,
                        method,
                        schema.parts().stream()
                                .map(part -> CodeBlock.of("key.$N()", part.component()))
                                .collect(CodeBlock.joining(", ")));
    }

    void addTo(TypeSpec.Builder type) {
        use.filter(stream -> !schema.isSchedule()).ifPresent(stream -> {
            type.addMethod(after());
            if (stream.holdsDeadLetters()) {
                type.addMethod(ofKey(
                        "deadLetters",
                        RuntimeTypes.DEAD_LETTER_STREAM,
                        "Where the groups put what they give up. Sends nothing.\n"));
            }
            if (stream.isDelayed()) {
                type.addMethod(ofKey(
                        "dueStream",
                        RuntimeTypes.DUE_STREAM,
                        "Where scheduled entries go when they are due. Sends nothing.\n"));
            }
            if (stream.isConsumed()) {
                type.addType(groups(stream));
            }
        });
    }

    private static MethodSpec after() {
        return MethodSpec.methodBuilder("after")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(RuntimeTypes.CURSOR)
                .addJavadoc("Where a page begins that follows an entry, in the page's direction. Sends nothing.\n\n")
                .addJavadoc("@param entryId an entry's id, or any moment as {@code milliseconds-0}\n")
                .addParameter(String.class, "entryId")
                .addStatement("return $T.after(entryId)", RuntimeTypes.STREAM_STORE)
                .build();
    }

    private MethodSpec ofKey(String name, ClassName result, String javadoc) {
        MethodSpec.Builder method =
                MethodSpec.methodBuilder(name).returns(result).addJavadoc(javadoc);
        schema.parts().forEach(part -> method.addParameter(part.parameterType(), part.component()));
        boolean hidden =
                schema.parts().stream().anyMatch(part -> part.component().equals("store"));
        return method.addStatement("return $L.$N($L)", hidden ? "this.store" : "store", name, KeyArguments.of(schema))
                .build();
    }

    private TypeSpec groups(StreamUse stream) {
        TypeSpec.Builder groups = TypeSpec.enumBuilder("Group")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("The consumer groups of $L.\n", Javadoc.link(schema.domain()))
                .addField(String.class, "groupName", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(String.class, "groupName")
                        .addStatement("this.groupName = groupName")
                        .build())
                .addMethod(MethodSpec.methodBuilder("groupName")
                        .addModifiers(Modifier.PUBLIC)
                        .returns(String.class)
                        .addJavadoc("The name that Redis knows it by.\n")
                        .addStatement("return groupName")
                        .build());
        MemberNames names = new MemberNames(Set.of());
        stream.groups()
                .forEach(name -> groups.addEnumConstant(
                        names.unique(MemberNames.constant(name)),
                        TypeSpec.anonymousClassBuilder("$S", name).build()));
        return groups.build();
    }

    private static Optional<StreamUse> use(KeySchema schema) {
        return schema.value() instanceof ValueShape.Log log ? Optional.of(log.use()) : Optional.empty();
    }
}
