package io.keywright.processor.writing;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.WhenFull;
import io.keywright.processor.model.CacheTraits;
import io.keywright.processor.model.KeyPart;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.MethodForm;
import io.keywright.processor.model.ObjectShape;
import io.keywright.processor.model.Operation;
import io.keywright.processor.model.Parameter;
import io.keywright.processor.model.RepositoryModel;
import io.keywright.processor.model.StoredField;
import io.keywright.processor.model.TtlPolicy;
import io.keywright.processor.model.ValueShape;
import io.keywright.processor.pattern.TtlExpression;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the repository or the cache: its operations, their asynchronous view, and the types that they need. */
public final class RepositoryWriter {

    private static final String STORE = "store";
    private static final ClassName ASYNC = ClassName.get("", "Async");

    private final RepositoryModel model;
    private final KeySchema schema;

    private RepositoryWriter(RepositoryModel model) {
        this.model = model;
        this.schema = model.schema();
    }

    /** The repository of a model. */
    public static TypeSpec write(RepositoryModel model, boolean isPublic, String processor) {
        return new RepositoryWriter(model).repository(isPublic, processor);
    }

    private TypeSpec repository(boolean isPublic, String processor) {
        TypeSpec.Builder type = GeneratedType.named(schema.repository(), isPublic, processor)
                .addJavadoc(RepositoryJavadoc.ofRepository(model));
        type.addField(schemaConstant());
        schema.cache().map(CachePolicyCode::constant).ifPresent(type::addField);
        schema.rate().map(RateCode::constant).ifPresent(type::addField);
        schema.counters().map(CounterCode::constant).ifPresent(type::addField);
        if (hasTraits()) {
            schema.traits().groups().forEach(group -> type.addField(GroupCode.constant(schema, group)));
            type.addField(GroupCode.traits(schema));
        }
        type.addField(model.store(), STORE, Modifier.PRIVATE, Modifier.FINAL);
        type.addField(byte[].class, "namespace", Modifier.PRIVATE, Modifier.FINAL);
        type.addField(ASYNC, "async", Modifier.PRIVATE, Modifier.FINAL);
        type.addMethod(constructor());
        if (schema.hasTtlOfCallers()) {
            type.addMethod(viewConstructor()).addMethod(lasting());
        }
        model.operations().forEach(operation -> type.addMethod(sync(operation)));
        addKeyMethods(type);
        type.addMethod(asyncView());
        if (!schema.isCache()) {
            type.addMethod(inPipeline()); // a cache's next command depends on the last one's reply
        }
        type.addType(async());
        if (!schema.hasSimpleKey()) {
            type.addType(KeyRecord.of(schema.key())
                    .addModifiers(Modifier.PUBLIC)
                    .addJavadoc(
                            "What the keys $L are made of.\n",
                            Javadoc.code(schema.pattern().display()))
                    .build());
        }
        if (schema.value() instanceof ValueShape.Fields fields && !schema.isCache()) {
            type.addType(changes(fields));
        }
        new StreamMethods(schema).addTo(type);
        if (schema.value() instanceof ValueShape.Members members) {
            members.compound().ifPresent(shape -> type.addType(memberRecord(shape)));
        }
        type.addType(CodecWriter.write(schema));
        return type.build();
    }

    private boolean hasTraits() {
        return !schema.traits().equals(CacheTraits.NONE) || schema.near().isPresent();
    }

    // private static final Schema SCHEMA = Schema.of("shop:product:<sku>", RedisType.STRING, Lifetime.of("1h", …));
    private FieldSpec schemaConstant() {
        if (schema.isChannel()) {
            return FieldSpec.builder(
                            RuntimeTypes.CHANNEL_SCHEMA, "SCHEMA", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer(
                            "$T.of($S,$W$S)$L",
                            RuntimeTypes.CHANNEL_SCHEMA,
                            schema.pattern().display(),
                            schema.pattern().glob(),
                            schema.sharded() ? ".inShards()" : "")
                    .build();
        }
        CodeBlock.Builder value = CodeBlock.builder()
                .add("$T.of(", RuntimeTypes.SCHEMA)
                .add("$S,$W$T.$L,$W", schema.pattern().display(), RedisType.class, schema.type())
                .add("$L)", lifetime());
        if (schema.bound().isPresent()) {
            boolean refuse = schema.whenFull() == WhenFull.REFUSE;
            value.add(refuse ? ".bounded($L)" : ".bounded($L,$W$T.$L)", bound(refuse));
        }
        return FieldSpec.builder(RuntimeTypes.SCHEMA, "SCHEMA", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(value.build())
                .build();
    }

    private Object[] bound(boolean refuse) {
        int bound = schema.bound().orElseThrow();
        return refuse ? new Object[] {bound} : new Object[] {bound, WhenFull.class, schema.whenFull()};
    }

    private CodeBlock lifetime() {
        if (!(schema.ttl() instanceof TtlPolicy.Expiring expiring)) {
            return CodeBlock.of("$T.persistent()", RuntimeTypes.LIFETIME);
        }
        // A constant is held against its time bucket by the compiler, what is given later by the runtime.
        boolean later = expiring.perCall() || expiring.ttl() instanceof TtlExpression.Configured;
        CodeBlock covering = schema.pattern()
                .longestBucket()
                .filter(bucket -> later && !schema.isCache())
                .filter(bucket -> bucket.toMillis() > 0) // no TTL is shorter
                .map(bucket -> CodeBlock.of(".covering($L)", CachePolicyCode.duration(bucket)))
                .orElse(CodeBlock.of(""));
        return CodeBlock.of(
                "$T.$L($S,$W$T.$L,$W$L)$L$L",
                RuntimeTypes.LIFETIME,
                expiring.perCall() ? "perCall" : "of",
                expiring.ttl().text(),
                RuntimeTypes.EXPIRY,
                expiring.expiry(),
                expiring.jitterPercent() == 0 ? "0" : Double.toString(expiring.jitterPercent() / 100.0),
                expiring.noneBecause().isPresent() ? ".orNone()" : "",
                covering);
    }

    private MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(RepositoryJavadoc.ofConstructor(schema))
                .addParameter(RuntimeTypes.KEYWRIGHT, "keywright")
                .addCode(StreamMethods.preparations(schema))
                .addStatement(
                        "this.$N = new $T<>(keywright, SCHEMA, $T.INSTANCE$L)$L",
                        STORE,
                        ((ParameterizedTypeName) model.store()).rawType(),
                        schema.codec(),
                        values(),
                        StreamMethods.settings(schema))
                .addStatement("this.namespace = keywright.namespace()")
                .addStatement("this.async = new Async($N)", STORE)
                .build();
    }

    /** The arguments of the store that say what stands at a key. */
    private CodeBlock values() {
        if (schema.rate().isPresent()) {
            return CodeBlock.of(", $N", RateCode.NAME);
        }
        return CodeBlock.of(", $T.INSTANCE$L", schema.codec(), furtherArguments());
    }

    private CodeBlock furtherArguments() {
        if (schema.counters().isPresent()) {
            return CodeBlock.of(",$W$N", CounterCode.NAME);
        }
        if (!schema.isCache()) {
            return schema.lease()
                    .map(lease -> CodeBlock.of(",$W$L", CachePolicyCode.duration(lease)))
                    .orElse(CodeBlock.of(""));
        }
        return hasTraits()
                ? CodeBlock.of(",$W$N,$W$N", CachePolicyCode.NAME, GroupCode.TRAITS)
                : CodeBlock.of(",$W$N", CachePolicyCode.NAME);
    }

    private MethodSpec viewConstructor() {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(model.store(), STORE)
                .addParameter(byte[].class, "namespace")
                .addStatement("this.$N = $N", STORE, STORE)
                .addStatement("this.namespace = namespace")
                .addStatement("this.async = new Async($N)", STORE)
                .build();
    }

    private MethodSpec lasting() {
        return MethodSpec.methodBuilder("lasting")
                .addModifiers(Modifier.PUBLIC)
                .returns(schema.repository())
                .addJavadoc(RepositoryJavadoc.ofLasting(schema))
                .addParameter(Duration.class, "ttl")
                .addStatement("return new $T($N.lasting(ttl), namespace)", schema.repository(), STORE)
                .build();
    }

    private MethodSpec sync(Operation operation) {
        TypeName result = operation.result().isBoxedPrimitive()
                ? operation.result().unbox()
                : operation.result().equals(TypeName.get(Void.class)) ? TypeName.VOID : operation.result();
        MethodSpec.Builder method = method(
                        operation, operation.parameters(), RepositoryJavadoc.ofOperation(operation, schema))
                .addTypeVariables(operation.variables())
                .returns(result);
        if (operation.local()) {
            return method.addStatement("return $L", operation.call()).build();
        }
        operation.form().flatMap(MethodForm::thrown).ifPresent(method::addException);
        CodeBlock call = CodeBlock.of("$L.$L$L", store(operation.parameters()), operation.call(), waiting(operation));
        return (result.equals(TypeName.VOID) ? method.addStatement(call) : method.addStatement("return $L", call))
                .build();
    }

    private static String waiting(Operation operation) {
        boolean throwing = operation.form().flatMap(MethodForm::thrown).isPresent();
        return !operation.isAwaited() ? "" : throwing ? ".orThrow()" : ".await()";
    }

    private MethodSpec asynchronous(Operation operation) {
        TypeName result = operation.result().equals(TypeName.get(Void.class))
                ? operation
                        .result()
                        .annotated(AnnotationSpec.builder(RuntimeTypes.NULLABLE).build())
                : operation.result();
        Optional<TypeVariableName> thrown = operation.form().flatMap(MethodForm::thrown);
        return method(operation, operation.asyncParameters(), RepositoryJavadoc.ofAsync(operation))
                .addTypeVariables(operation.variables().stream()
                        .filter(variable -> !thrown.equals(Optional.of(variable)))
                        .toList())
                .returns(ParameterizedTypeName.get(ClassName.get(CompletionStage.class), result))
                .addStatement(
                        "return $L.$L$L",
                        store(operation.asyncParameters()),
                        operation.asyncCall(),
                        operation.isAwaited() ? ".toCompletionStage()" : "")
                .build();
    }

    private static CodeBlock store(List<Parameter> parameters) {
        return member(STORE, parameters.stream().map(Parameter::name));
    }

    /** A field, which a parameter of its name would hide. */
    private static CodeBlock member(String field, Stream<String> parameters) {
        return CodeBlock.of(parameters.anyMatch(field::equals) ? "this.$N" : "$N", field);
    }

    private static MethodSpec.Builder method(Operation operation, List<Parameter> parameters, CodeBlock javadoc) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(operation.name())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(javadoc);
        for (Parameter parameter : parameters) {
            method.addParameter(parameter.type(), parameter.name());
        }
        return method;
    }

    private void addKeyMethods(TypeSpec.Builder type) {
        MethodSpec.Builder key = MethodSpec.methodBuilder("key")
                .addModifiers(Modifier.PUBLIC)
                .returns(byte[].class)
                .addJavadoc(
                        "The $L as it stands in Redis, namespace included. Sends nothing.\n",
                        schema.isChannel() ? "channel's name" : "key");
        schema.parts().forEach(part -> key.addParameter(part.parameterType(), part.component()));
        type.addMethod(key.addStatement(
                        "return $T.INSTANCE.encode($L,$W$L)",
                        schema.codec(),
                        member("namespace", schema.parts().stream().map(KeyPart::component)),
                        KeyArguments.of(schema))
                .build());
        if (KeyCodecMethods.canParse(schema) && !schema.parts().isEmpty()) {
            type.addMethod(MethodSpec.methodBuilder("parseKey")
                    .addModifiers(Modifier.PUBLIC)
                    .returns(ParameterizedTypeName.get(
                            ClassName.get(Optional.class), schema.keyType().box()))
                    .addJavadoc(
                            "What a $L was made of; empty if it is none of this pattern and namespace. Sends nothing.\n",
                            schema.isChannel() ? "channel's name" : "key")
                    .addParameter(byte[].class, "key")
                    .addStatement(
                            "return $T.PATTERN.parse(namespace, key, $T.INSTANCE)", schema.codec(), schema.codec())
                    .build());
        }
    }

    private static MethodSpec asyncView() {
        return MethodSpec.methodBuilder("async")
                .addModifiers(Modifier.PUBLIC)
                .returns(ASYNC)
                .addJavadoc("The same operations, each giving a {@link $T} at once.\n", CompletionStage.class)
                .addStatement("return async")
                .build();
    }

    private static MethodSpec inPipeline() {
        return MethodSpec.methodBuilder("in")
                .addModifiers(Modifier.PUBLIC)
                .returns(ASYNC)
                .addJavadoc(
                        "The same operations, queued in the pipeline: they are sent, and their stages complete, when it is"
                                + " sent.\n")
                .addParameter(RuntimeTypes.PIPELINE, "pipeline")
                .addStatement("return new Async($N.in(pipeline))", STORE)
                .build();
    }

    private TypeSpec async() {
        TypeSpec.Builder type = TypeSpec.classBuilder("Async")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(RepositoryJavadoc.ofAsyncView(schema))
                .addField(model.store(), STORE, Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(model.store(), STORE)
                        .addStatement("this.$N = $N", STORE, STORE)
                        .build());
        model.operations().stream()
                .filter(operation -> !operation.local())
                .forEach(operation -> type.addMethod(asynchronous(operation)));
        return type.build();
    }

    private TypeSpec memberRecord(ObjectShape shape) {
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        shape.stored().forEach(component -> components.addParameter(component.type(), component.name()));
        return TypeSpec.recordBuilder("Member")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("What tells one $L of a key apart from the others.\n", Javadoc.link(schema.domain()))
                .recordConstructor(components.build())
                .build();
    }

    private TypeSpec changes(ValueShape.Fields shape) {
        TypeSpec.Builder type = TypeSpec.classBuilder("Changes")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(
                        "New values for some fields of a $L: what {@code update} writes. Not thread-safe.\n",
                        Javadoc.link(schema.domain()))
                .addField(FieldSpec.builder(RuntimeTypes.CHANGES, "changes", Modifier.PRIVATE, Modifier.FINAL)
                        .initializer("$T.none()", RuntimeTypes.CHANGES)
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PUBLIC)
                        .addJavadoc("No changes yet.\n")
                        .build());
        CodecNames names = new CodecNames(schema);
        for (StoredField field : shape.fields()) {
            type.addMethod(MethodSpec.methodBuilder(field.component())
                    .addModifiers(Modifier.PUBLIC)
                    .returns(schema.changes())
                    .addJavadoc(
                            field.isOptional()
                                    ? "Sets {@code $L}; an absent value removes it.\n"
                                    : "Sets {@code $L}.\n",
                            field.component())
                    .addParameter(field.parameterType(), field.component())
                    .addStatement(
                            "$L.set($T.$N,$W$T.$N,$W$L)",
                            member("changes", Stream.of(field.component())),
                            schema.codec(),
                            names.index(field),
                            schema.codec(),
                            names.constant(field),
                            OptionalCode.orNull(field, field.component()))
                    .addStatement("return this")
                    .build());
        }
        return type.build();
    }
}
