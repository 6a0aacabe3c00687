package io.keywright.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.keywright.processor.model.ObjectShape;
import io.keywright.processor.model.SealedShape;
import io.keywright.processor.model.ValueComponent;
import io.keywright.processor.model.ValueModel;
import io.keywright.processor.model.ValueType;
import io.keywright.processor.model.ValueType.OptionalKind;
import io.keywright.processor.writing.ValueExpressions.TypeMethods;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * Writes the methods that stream values to and from documents, over the runtime's port: one pair for each document or
 * value that is asked for, and one for each type in it.
 *
 * <pre>{@code
 * CodecMethods methods = new CodecMethods(model, Set.of("FORMAT", "encode", "decode"));
 * CodecMethods.Names names = methods.document(shape);
 * // FORMAT.encode(product, ProductCodec::writeValue), FORMAT.decode(bytes, in -> readValue(in, sku))
 * methods.addTo(codecClass);
 * }</pre>
 */
public final class CodecMethods {

    private final ValueModel model;
    private final MemberNames names;
    private final CodecConstants constants;
    private final ValueExpressions expressions;
    private final ObjectMethods objectMethods;
    private final Map<ValueType, TypeMethods> typeMethods = new HashMap<>();
    private final Deque<ValueType> unwritten = new ArrayDeque<>();
    private final List<MethodSpec> written = new ArrayList<>();

    /**
     * What was generated.
     *
     * @param write {@code static void writeValue(ValueWriter out, T value) throws IOException}
     * @param read {@code static T readValue(ValueReader in, <given components>) throws IOException}
     * @param given the components that {@code read} takes as parameters, in their order
     */
    public record Names(String write, String read, List<String> given) {

        public Names {
            given = List.copyOf(given);
        }
    }

    /** Members of the class that are the caller's own go into {@code taken}: no generated one is called so. */
    public CodecMethods(ValueModel model, Set<String> taken) {
        this.model = model;
        this.names = new MemberNames(taken);
        this.constants = new CodecConstants(names);
        this.expressions = new ValueExpressions(constants, this::methodsOf);
        this.objectMethods = new ObjectMethods(constants, expressions);
    }

    /** The methods {@code writeValue} and {@code readValue} of a whole document. */
    public Names document(ObjectShape shape) {
        TypeMethods root = new TypeMethods(names.unique("writeValue"), names.unique("readValue"));
        written.add(objectMethods.write(shape, root.write()));
        written.add(objectMethods.read(shape, root.read()));
        writeTypes();
        return new Names(
                root.write(),
                root.read(),
                shape.given().stream().map(ValueComponent::name).toList());
    }

    /**
     * The methods for a value of any type, such as a field of a HASH: {@code writeTags} for the name {@code tags}.
     *
     * <p>Of an optional or nullable type they are for what it holds: what is absent is not written at all.
     */
    public Names value(String name, TypeName type, ValueType value) {
        if (value instanceof ValueType.NullableOf nullable) {
            return value(name, type, nullable.value());
        }
        if (value instanceof ValueType.OptionalOf optional) {
            return value(name, contentType(type, optional.kind()), optional.value());
        }
        if (value instanceof ValueType.ObjectOf || value instanceof ValueType.SealedOf) {
            TypeMethods methods = methodsOf(value);
            writeTypes();
            return new Names(methods.write(), methods.read(), List.of());
        }
        TypeMethods methods = newMethods(name);
        written.add(writeMethod(methods.write(), type.box(), "value")
                .addStatement(expressions.write(value, CodeBlock.of("out"), "out", CodeBlock.of("value"), true))
                .build());
        written.add(readMethod(methods.read(), type.box())
                .addStatement("return $L", expressions.read(value, "in"))
                .build());
        writeTypes();
        return new Names(methods.write(), methods.read(), List.of());
    }

    private static TypeName contentType(TypeName type, OptionalKind kind) {
        return switch (kind) {
            case OBJECT -> ((ParameterizedTypeName) type).typeArguments().get(0);
            case INT -> TypeName.INT;
            case LONG -> TypeName.LONG;
            case DOUBLE -> TypeName.DOUBLE;
        };
    }

    /** Adds everything that was asked for, constants first. */
    public void addTo(TypeSpec.Builder codecClass) {
        codecClass.addFields(constants.all());
        codecClass.addMethods(written);
    }

    private TypeMethods methodsOf(ValueType type) {
        TypeMethods known = typeMethods.get(type);
        if (known != null) {
            return known;
        }
        TypeName name = type instanceof ValueType.ObjectOf object ? object.type() : ((ValueType.SealedOf) type).type();
        TypeMethods methods = newMethods(displayName(name));
        typeMethods.put(type, methods);
        unwritten.add(type);
        return methods;
    }

    private TypeMethods newMethods(String name) {
        String capitalized = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return new TypeMethods(names.unique("write" + capitalized), names.unique("read" + capitalized));
    }

    /** {@code Line}, or with type arguments {@code BoxOfString}. */
    private static String displayName(TypeName type) {
        if (type instanceof ParameterizedTypeName generic) {
            return generic.rawType().simpleName() + "Of"
                    + generic.typeArguments().stream()
                            .map(CodecMethods::displayName)
                            .collect(Collectors.joining("And"));
        }
        return type instanceof ClassName name ? name.simpleName() : type.toString();
    }

    /** Writes the methods of all types that were asked for, and of those that these ask for. */
    private void writeTypes() {
        while (!unwritten.isEmpty()) {
            ValueType type = unwritten.remove();
            TypeMethods methods = methodsOf(type);
            if (type instanceof ValueType.ObjectOf object) {
                ObjectShape shape = model.object(object.type());
                written.add(objectMethods.write(shape, methods.write()));
                written.add(objectMethods.read(shape, methods.read()));
            } else {
                SealedShape shape = model.sealed(((ValueType.SealedOf) type).type());
                written.add(writeSealed(shape, methods.write()));
                written.add(readSealed(shape, methods.read()));
            }
        }
    }

    // if (shape instanceof Circle circle) {
    //     out.typed(TYPE, "circle");
    //     writeCircle(out, circle);
    // } else {
    //     throw out.unknownType(shape);
    // }
    private MethodSpec writeSealed(SealedShape shape, String method) {
        MemberNames locals = new MemberNames(Set.of("out"));
        String object = locals.unique(MemberNames.variable(shape.type()));
        MethodSpec.Builder write = writeMethod(method, shape.type(), object);
        for (int i = 0; i < shape.subtypes().size(); i++) {
            SealedShape.Subtype subtype = shape.subtypes().get(i);
            String local = locals.unique(MemberNames.variable(subtype.type()));
            CodeBlock condition = CodeBlock.of("if ($L instanceof $T $L)", object, subtype.type(), local);
            if (i == 0) {
                write.beginControlFlow("$L", condition);
            } else {
                write.nextControlFlow("else $L", condition);
            }
            write.addStatement("out.typed($L, $S)", constants.fieldName(shape.discriminator()), subtype.storedName())
                    .addStatement(
                            "$L(out, $L)",
                            methodsOf(new ValueType.ObjectOf(subtype.type())).write(),
                            local);
        }
        return write.nextControlFlow("else")
                .addStatement("throw out.unknownType($L)", object)
                .endControlFlow()
                .build();
    }

    // return switch (in.peekType(TYPE)) {
    //     case "circle" -> readCircle(in);
    //     default -> throw in.unknownType(TYPE);
    // };
    private MethodSpec readSealed(SealedShape shape, String method) {
        String discriminator = constants.fieldName(shape.discriminator());
        CodeBlock.Builder body = CodeBlock.builder().add("return switch (in.peekType($L)) {\n$>", discriminator);
        for (SealedShape.Subtype subtype : shape.subtypes()) {
            body.add(
                    "case $S -> $L(in);\n",
                    subtype.storedName(),
                    methodsOf(new ValueType.ObjectOf(subtype.type())).read());
        }
        body.add("default -> throw in.unknownType($L);\n$<};\n", discriminator);
        return readMethod(method, shape.type()).addCode(body.build()).build();
    }

    static MethodSpec.Builder writeMethod(String name, TypeName type, String parameter) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.STATIC)
                .addParameter(CodecTypes.VALUE_WRITER, "out")
                .addParameter(type, parameter)
                .addException(IOException.class);
    }

    static MethodSpec.Builder readMethod(String name, TypeName type) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.STATIC)
                .returns(type)
                .addParameter(CodecTypes.VALUE_READER, "in")
                .addException(IOException.class);
    }
}
