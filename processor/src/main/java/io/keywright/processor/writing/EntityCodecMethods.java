package io.keywright.processor.writing;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.keywright.annotation.ValueFormat;
import io.keywright.processor.model.KeyPart;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.StoredField;
import io.keywright.processor.model.ValueComponent;
import io.keywright.processor.model.ValueModel;
import io.keywright.processor.model.ValueShape;
import io.keywright.processor.model.ValueType;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes the half of a codec that turns domain objects into stored bytes and back. */
final class EntityCodecMethods {

    private static final String VALUE = "value";

    /** The methods of all the interfaces that a codec implements. */
    private static final Set<String> METHODS = Set.of(
            "sizeHint",
            "write",
            "encode",
            "decode",
            "parse",
            "keyOf",
            "fields",
            "fieldOf",
            "encodeField",
            "decodeField",
            "encodeValue",
            "lifetimeOf",
            "memberOf",
            "encodeMember",
            "decodeMember",
            "scoreOf",
            "longitudeOf",
            "latitudeOf");

    private final KeySchema schema;
    private final TypeName keyType;
    private final ClassName domain;
    private final TypeSpec.Builder codec;
    private final ObjectCode objects;
    private final CodecNames names;
    private final Set<String> taken;

    /** Makes methods for that class, in which the given names are taken. */
    EntityCodecMethods(KeySchema schema, CodecNames names, Set<String> taken, TypeSpec.Builder codec) {
        this.schema = schema;
        this.names = names;
        this.taken = new HashSet<>(taken);
        this.taken.addAll(METHODS);
        this.keyType = schema.keyType().box();
        this.domain = schema.domain();
        this.codec = codec;
        this.objects = new ObjectCode(schema.components());
    }

    void add() {
        if (schema.value() instanceof ValueShape.Document document) {
            addDocument(document);
        } else if (schema.value() instanceof ValueShape.Custom custom) {
            addCustom(custom);
        } else if (schema.value() instanceof ValueShape.Bare bare) {
            addBare(bare);
        } else if (schema.value() instanceof ValueShape.Fields fields) {
            addFields(RuntimeTypes.HASH_CODEC, fields.fields(), fields.format(), fields.model(), Optional.empty());
        } else if (schema.value() instanceof ValueShape.Log log) {
            addFields(RuntimeTypes.STREAM_CODEC, log.fields(), log.format(), log.model(), Optional.of(log));
        } else if (schema.value() instanceof ValueShape.Entries entries) {
            addEntries(entries);
        } else if (schema.value() instanceof ValueShape.Members members) {
            new MemberCodecMethods(schema, members, names, codec, this).add();
        }
    }

    private void addDocument(ValueShape.Document document) {
        codec.addSuperinterface(ParameterizedTypeName.get(RuntimeTypes.ENTITY_CODEC, keyType, domain));
        addFormat(document.format());
        CodecMethods methods = methods(document.model());
        CodecMethods.Names written = methods.document(document.shape());
        addKeyOf();
        codec.addMethod(override("encode", TypeName.get(byte[].class))
                .addParameter(domain, VALUE)
                .addStatement("return FORMAT.encode($N, $T::$N)", VALUE, schema.codec(), written.write())
                .build());
        addDecode(
                body -> body.addStatement("return FORMAT.decode(bytes, in -> $N($L))", written.read(), given(written)));
        methods.addTo(codec);
    }

    /** The reader's arguments: the key's components and, where there is one, the TTL. */
    private CodeBlock given(CodecMethods.Names methods) {
        CodeBlock.Builder arguments = CodeBlock.builder().add("in");
        for (String name : methods.given()) {
            arguments.add(",$W$L", fromOutside(name));
        }
        return arguments.build();
    }

    private CodeBlock fromOutside(String component) {
        if (schema.ttlComponent().filter(component::equals).isPresent()) {
            return CodeBlock.of("remaining");
        }
        return keyComponent(component);
    }

    private CodeBlock keyComponent(String component) {
        return schema.hasSimpleKey() ? CodeBlock.of("key") : CodeBlock.of("key.$N()", component);
    }

    private void addCustom(ValueShape.Custom custom) {
        codec.addSuperinterface(ParameterizedTypeName.get(RuntimeTypes.ENTITY_CODEC, keyType, domain));
        codec.addField(FieldSpec.builder(
                        ParameterizedTypeName.get(RuntimeTypes.FIELD_CODEC, domain),
                        "CODEC",
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .initializer("$T.of(new $T())", RuntimeTypes.FIELD_CODEC, custom.codec())
                .build());
        addKeyOf();
        codec.addMethod(override("encode", TypeName.get(byte[].class))
                .addParameter(domain, VALUE)
                .addStatement("return CODEC.encode($N)", VALUE)
                .build());
        codec.addMethod(override("decode", domain)
                .addParameter(keyType, "key")
                .addParameter(byte[].class, "bytes")
                .addStatement("return CODEC.decode(bytes)")
                .build());
        addLifetime();
    }

    private void addBare(ValueShape.Bare bare) {
        codec.addSuperinterface(ParameterizedTypeName.get(RuntimeTypes.ENTITY_CODEC, keyType, domain));
        StoredField field = bare.value();
        CodecMethods methods = methods(bare.model());
        addFormatIf(field.isDocument(), bare.format());
        codec.addField(new FieldCode(schema.codec(), names, methods).constant(field));
        addKeyOf();
        codec.addMethod(override("encode", TypeName.get(byte[].class))
                .addParameter(domain, VALUE)
                .addStatement("return $N.encode($L)", names.constant(field), objects.read(field.component(), VALUE))
                .build());
        addDecode(body -> body.addCode(objects.construct(
                components(Map.of(field.component(), CodeBlock.of("$N.decode(bytes)", names.constant(field)))))));
        methods.addTo(codec);
    }

    /** A record of fields: a HASH, or an entry of a STREAM, which has an id beside them. */
    private void addFields(
            ClassName codecInterface,
            List<StoredField> fields,
            ValueFormat format,
            ValueModel model,
            Optional<ValueShape.Log> log) {
        codec.addSuperinterface(ParameterizedTypeName.get(codecInterface, keyType, domain));
        CodecMethods methods = methods(model);
        addFormatIf(fields.stream().anyMatch(StoredField::isDocument), format);
        FieldCode code = new FieldCode(schema.codec(), names, methods);
        CodeBlock.Builder storedNames = CodeBlock.builder();
        CodeBlock.Builder encoded = CodeBlock.builder();
        Map<String, CodeBlock> decoded = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            StoredField field = fields.get(i);
            code.addTo(codec, field, i);
            storedNames.add(i == 0 ? "$S" : ",$W$S", field.storedName());
            encoded.add(i == 0 ? "$L" : ",\n$L", encoded(field));
            decoded.put(field.component(), decoded(field));
        }
        codec.addMethod(override("fields", TypeName.get(String[].class))
                .addStatement("return new $T[] {$L}", String.class, storedNames.build())
                .build());
        addKeyOf();
        codec.addMethod(override("encode", nullableByteArrays())
                .addParameter(domain, VALUE)
                .addCode("return new byte[][] {\n$>$L$<\n};\n", encoded.build())
                .build());
        log.flatMap(ValueShape.Log::id).ifPresent(id -> decoded.put(id, CodeBlock.of("id")));
        MethodSpec.Builder decode = override("decode", domain).addParameter(keyType, "key");
        log.ifPresent(entry -> decode.addParameter(String.class, "id"));
        addFieldsDecode(decode.addParameter(RuntimeTypes.FIELD_VALUES, "values"), decoded);
        methods.addTo(codec);
    }

    private void addFieldsDecode(MethodSpec.Builder plain, Map<String, CodeBlock> decoded) {
        MethodSpec.Builder decode = plain;
        if (schema.ttlComponent().isPresent()) {
            decode = timedDecode(plain, RuntimeTypes.FIELD_VALUES, "values");
        }
        codec.addMethod(decode.addCode(objects.construct(components(decoded))).build());
        addLifetime();
    }

    private CodeBlock encoded(StoredField field) {
        CodeBlock value = objects.read(field.component(), VALUE);
        String constant = names.constant(field);
        if (field.value() instanceof ValueType.NullableOf) {
            return CodeBlock.of("$L == null ? null : $N.encode($L)", value, constant, value);
        }
        return field.optionalKind()
                .map(kind -> kind == ValueType.OptionalKind.OBJECT
                        ? CodeBlock.of("$L.map($N::encode).orElse(null)", value, constant)
                        : CodeBlock.of(
                                "$L.isPresent() ? $N.encode($L.$L()) : null",
                                value,
                                constant,
                                value,
                                OptionalCode.getter(kind)))
                .orElse(CodeBlock.of("$N.encode($L)", constant, value));
    }

    private CodeBlock decoded(StoredField field) {
        String arguments = names.index(field) + ", " + names.constant(field);
        if (field.value() instanceof ValueType.NullableOf) {
            return CodeBlock.of("values.orNull($L)", arguments);
        }
        if (field.optionalKind().isPresent()) {
            CodeBlock value = CodeBlock.of("values.optional($L)", arguments);
            return OptionalCode.fromOptional(field.optionalKind().get(), value);
        }
        Optional<CodeBlock> empty = OptionalCode.emptyCollection(field);
        if (empty.isPresent()) {
            return CodeBlock.of("values.orElse($L, $L)", arguments, empty.get());
        }
        if (field.counter()) {
            return CodeBlock.of("values.orElse($L, $L)", arguments, OptionalCode.zero(field));
        }
        return CodeBlock.of("values.required($L)", arguments);
    }

    private void addEntries(ValueShape.Entries entries) {
        StoredField field = entries.field();
        codec.addSuperinterface(
                ParameterizedTypeName.get(RuntimeTypes.ENTRY_CODEC, keyType, field.presentType(), domain));
        CodecMethods methods = methods(entries.model());
        addFormatIf(
                entries.document().isPresent()
                        || entries.lone().filter(StoredField::isDocument).isPresent(),
                entries.format());
        FieldCode code = new FieldCode(schema.codec(), names, methods);
        codec.addField(code.constant(field));
        addKeyOf();
        codec.addMethod(override("fieldOf", field.presentType())
                .addParameter(domain, VALUE)
                .addStatement("return $L", objects.read(field.component(), VALUE))
                .build());
        codec.addMethod(override("encodeField", TypeName.get(byte[].class))
                .addParameter(field.presentType(), "field")
                .addStatement("return $N.encode(field)", names.constant(field))
                .build());
        codec.addMethod(override("decodeField", field.presentType())
                .addParameter(byte[].class, "bytes")
                .addStatement("return $N.decode(bytes)", names.constant(field))
                .build());
        MethodSpec.Builder encode =
                override("encodeValue", TypeName.get(byte[].class)).addParameter(domain, VALUE);
        MethodSpec.Builder decode = override("decode", domain)
                .addParameter(keyType, "key")
                .addParameter(field.presentType(), "field")
                .addParameter(byte[].class, "bytes");
        if (entries.lone().isPresent()) {
            StoredField lone = entries.lone().get();
            codec.addField(code.constant(lone));
            encode.addStatement("return $N.encode($L)", names.constant(lone), objects.read(lone.component(), VALUE));
            decode.addCode(objects.construct(components(Map.of(
                    field.component(),
                    CodeBlock.of("field"),
                    lone.component(),
                    CodeBlock.of("$N.decode(bytes)", names.constant(lone))))));
        } else {
            CodecMethods.Names written = methods.document(entries.document().orElseThrow());
            encode.addStatement("return FORMAT.encode($N, $T::$N)", VALUE, schema.codec(), written.write());
            CodeBlock.Builder arguments = CodeBlock.builder().add("in");
            for (String name : written.given()) {
                arguments.add(",$W$L", name.equals(field.component()) ? CodeBlock.of("field") : keyComponent(name));
            }
            decode.addStatement("return FORMAT.decode(bytes, in -> $N($L))", written.read(), arguments.build());
        }
        codec.addMethod(encode.build()).addMethod(decode.build());
        methods.addTo(codec);
    }

    /** {@code keyOf}: the key's components of a domain object. */
    void addKeyOf() {
        List<CodeBlock> parts = schema.parts().stream()
                .map(KeyPart::component)
                .map(component -> objects.read(component, VALUE))
                .toList();
        CodeBlock key = schema.hasSimpleKey()
                ? parts.get(0)
                : CodeBlock.of("new $T($L)", keyType, CodeBlock.join(parts, ",$W"));
        codec.addMethod(override("keyOf", keyType)
                .addParameter(domain, VALUE)
                .addStatement("return $L", key)
                .build());
    }

    private interface Body {
        void add(MethodSpec.Builder method);
    }

    /** {@code decode} of an entity codec, with the remaining time where the domain object holds it. */
    private void addDecode(Body body) {
        MethodSpec.Builder decode =
                override("decode", domain).addParameter(keyType, "key").addParameter(byte[].class, "bytes");
        if (schema.ttlComponent().isPresent()) {
            decode = timedDecode(decode, TypeName.get(byte[].class), "bytes");
        }
        body.add(decode);
        codec.addMethod(decode.build());
        addLifetime();
    }

    /**
     * Adds {@code decode} without the remaining time, and begins that which does the work. Where a value may have no
     * TTL, what the store calls without a time is a value that stays, and a third method does the work for both.
     */
    private MethodSpec.Builder timedDecode(MethodSpec.Builder plain, TypeName stored, String name) {
        boolean optional = schema.hasOptionalTtl();
        codec.addMethod(
                optional
                        ? plain.addStatement("return decode(key, $N, $T.empty())", name, Optional.class)
                                .build()
                        : plain.addStatement("return decode(key, $N, $T.ZERO)", name, Duration.class)
                                .build());
        MethodSpec.Builder timed = override("decode", domain)
                .addParameter(keyType, "key")
                .addParameter(stored, name)
                .addParameter(Duration.class, "remaining");
        if (!optional) {
            return timed;
        }
        codec.addMethod(timed.addStatement("return decode(key, $N, $T.of(remaining))", name, Optional.class)
                .build());
        return MethodSpec.methodBuilder("decode")
                .addModifiers(Modifier.PRIVATE)
                .returns(domain)
                .addParameter(keyType, "key")
                .addParameter(stored, name)
                .addParameter(ParameterizedTypeName.get(Optional.class, Duration.class), "remaining");
    }

    private void addLifetime() {
        boolean optional = schema.hasOptionalTtl();
        TypeName duration = TypeName.get(Duration.class);
        schema.ttlComponent()
                .ifPresent(component -> codec.addMethod(override(
                                "lifetimeOf",
                                optional
                                        ? duration.annotated(AnnotationSpec.builder(RuntimeTypes.NULLABLE)
                                                .build())
                                        : duration)
                        .addParameter(domain, VALUE)
                        .addStatement("return $L$L", objects.read(component, VALUE), optional ? ".orElse(null)" : "")
                        .build()));
    }

    /** An expression for each component of the domain type: stored ones as given, the others from outside. */
    Map<String, CodeBlock> components(Map<String, CodeBlock> stored) {
        Map<String, CodeBlock> all = new LinkedHashMap<>();
        for (ValueComponent component : schema.components().components()) {
            String name = component.name();
            CodeBlock expression = stored.get(name);
            all.put(name, expression == null ? fromOutside(name) : expression);
        }
        return all;
    }

    CodecMethods methods(ValueModel model) {
        return new CodecMethods(model, taken);
    }

    void addFormatIf(boolean needed, ValueFormat format) {
        if (needed) {
            addFormat(format);
        }
    }

    private void addFormat(ValueFormat format) {
        ClassName type = format == ValueFormat.JSON ? RuntimeTypes.JSON_FORMAT : RuntimeTypes.MESSAGE_PACK_FORMAT;
        codec.addField(FieldSpec.builder(type, "FORMAT", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$T.of($S)", type, schema.pattern().display())
                .build());
    }

    private static TypeName nullableByteArrays() {
        TypeName bytes = ArrayTypeName.of(TypeName.BYTE)
                .annotated(AnnotationSpec.builder(RuntimeTypes.NULLABLE).build());
        return ArrayTypeName.of(bytes);
    }

    static MethodSpec.Builder override(String name, TypeName result) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(result);
    }
}
