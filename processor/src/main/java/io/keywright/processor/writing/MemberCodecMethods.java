package io.keywright.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.keywright.processor.model.Access;
import io.keywright.processor.model.Construction;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.ObjectShape;
import io.keywright.processor.model.Role;
import io.keywright.processor.model.StoredField;
import io.keywright.processor.model.ValueComponent;
import io.keywright.processor.model.ValueShape;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the half of a codec that turns the elements of a collection into members and what stands beside them. */
final class MemberCodecMethods {

    private static final String VALUE = "value";

    private final KeySchema schema;
    private final ValueShape.Members shape;
    private final CodecNames names;
    private final TypeSpec.Builder codec;
    private final EntityCodecMethods entity;
    private final ObjectCode objects;
    private final TypeName member;

    MemberCodecMethods(
            KeySchema schema,
            ValueShape.Members shape,
            CodecNames names,
            TypeSpec.Builder codec,
            EntityCodecMethods entity) {
        this.schema = schema;
        this.shape = shape;
        this.names = names;
        this.codec = codec;
        this.entity = entity;
        this.objects = new ObjectCode(schema.components());
        this.member = schema.memberType();
    }

    void add() {
        codec.addSuperinterface(
                ParameterizedTypeName.get(codecInterface(), schema.keyType().box(), member, schema.domain()));
        CodecMethods methods = entity.methods(shape.model());
        entity.addFormatIf(
                shape.compound().isPresent()
                        || shape.lone().filter(StoredField::isDocument).isPresent(),
                shape.format());
        Map<String, CodeBlock> decoded = new LinkedHashMap<>();
        MethodSpec.Builder memberOf =
                EntityCodecMethods.override("memberOf", member).addParameter(schema.domain(), VALUE);
        MethodSpec.Builder encode = EntityCodecMethods.override("encodeMember", TypeName.get(byte[].class))
                .addParameter(member, "member");
        MethodSpec.Builder decode =
                EntityCodecMethods.override("decodeMember", member).addParameter(byte[].class, "bytes");
        if (shape.lone().isPresent()) {
            StoredField lone = shape.lone().get();
            codec.addField(new FieldCode(schema.codec(), names, methods).constant(lone));
            memberOf.addStatement("return $L", objects.read(lone.component(), VALUE));
            encode.addStatement("return $N.encode(member)", names.constant(lone));
            decode.addStatement("return $N.decode(bytes)", names.constant(lone));
            decoded.put(lone.component(), CodeBlock.of("member"));
        } else {
            ObjectShape compound = compound(shape.compound().orElseThrow());
            CodecMethods.Names written = methods.document(compound);
            CodeBlock parts = compound.components().stream()
                    .map(component -> objects.read(component.name(), VALUE))
                    .collect(CodeBlock.joining(",$W"));
            memberOf.addStatement("return new $T($L)", member, parts);
            encode.addStatement("return FORMAT.encode(member, $T::$N)", schema.codec(), written.write());
            decode.addStatement("return FORMAT.decode(bytes, $T::$N)", schema.codec(), written.read());
            compound.components()
                    .forEach(component -> decoded.put(component.name(), CodeBlock.of("member.$N()", component.name())));
        }
        entity.addKeyOf();
        codec.addMethod(memberOf.build()).addMethod(encode.build()).addMethod(decode.build());
        addBeside(decoded);
        methods.addTo(codec);
    }

    /** The codec that the store asks for, by what stands beside the member. */
    private ClassName codecInterface() {
        if (shape.beside().containsKey(Role.SCORE)) {
            return RuntimeTypes.SCORE_CODEC;
        }
        if (shape.beside().containsKey(Role.COUNT)) {
            return RuntimeTypes.COUNT_CODEC;
        }
        return shape.beside().isEmpty() ? RuntimeTypes.MEMBER_CODEC : RuntimeTypes.POSITION_CODEC;
    }

    /** The members as a record of their own: the generated {@code Member}. */
    private ObjectShape compound(ObjectShape domain) {
        return new ObjectShape(
                member,
                domain.stored().stream()
                        .map(component -> new ValueComponent(
                                component.name(),
                                component.storedName(),
                                component.type(),
                                Access.method(component.name()),
                                component.value()))
                        .toList(),
                new Construction.ByConstructor());
    }

    private void addBeside(Map<String, CodeBlock> decoded) {
        MethodSpec.Builder decode = EntityCodecMethods.override("decode", schema.domain())
                .addParameter(schema.keyType().box(), "key")
                .addParameter(member, "member");
        shape.beside().forEach((role, field) -> {
            String name = parameter(role);
            boolean count = role == Role.COUNT;
            TypeName number = count ? TypeName.LONG : TypeName.DOUBLE;
            decode.addParameter(number, name);
            decoded.put(field.component(), count ? fromLong(field, name) : fromDouble(field, name));
            codec.addMethod(EntityCodecMethods.override(name + "Of", number)
                    .addParameter(schema.domain(), VALUE)
                    .addStatement("return $L", count ? objects.read(field.component(), VALUE) : toDouble(field))
                    .build());
        });
        codec.addMethod(
                decode.addCode(objects.construct(entity.components(decoded))).build());
    }

    private static String parameter(Role role) {
        return switch (role) {
            case SCORE -> "score";
            case COUNT -> "count";
            case LONGITUDE -> "longitude";
            case LATITUDE -> "latitude";
        };
    }

    private CodeBlock toDouble(StoredField field) {
        CodeBlock value = objects.read(field.component(), VALUE);
        return switch (field.type().toString()) {
            case "long", "java.time.Instant" -> CodeBlock.of("$T.of($L)", RuntimeTypes.SCORES, value);
            default -> value;
        };
    }

    /** An int where the counter's bits are so few that they fit one. */
    private static CodeBlock fromLong(StoredField field, String name) {
        return CodeBlock.of(field.type().equals(TypeName.INT) ? "(int) $N" : "$N", name);
    }

    private static CodeBlock fromDouble(StoredField field, String name) {
        return switch (field.type().toString()) {
            case "int" -> CodeBlock.of("$T.toInt($N)", RuntimeTypes.SCORES, name);
            case "long" -> CodeBlock.of("$T.toLong($N)", RuntimeTypes.SCORES, name);
            case "float" -> CodeBlock.of("(float) $N", name);
            case "java.time.Instant" -> CodeBlock.of("$T.toInstant($N)", RuntimeTypes.SCORES, name);
            default -> CodeBlock.of("$N", name);
        };
    }
}
