package io.keywright.processor.writing;

import static io.keywright.processor.writing.ValueExpressions.isBoxed;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.keywright.processor.model.Access;
import io.keywright.processor.model.Construction;
import io.keywright.processor.model.ObjectShape;
import io.keywright.processor.model.ValueComponent;
import io.keywright.processor.model.ValueType;
import io.keywright.processor.model.ValueType.CollectionKind;
import io.keywright.processor.model.ValueType.OptionalKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** Writes the two methods of one object type, in the way in which one would write them by hand. */
final class ObjectMethods {

    private static final int ARGUMENTS_PER_LINE = 4;

    private static final Map<OptionalKind, Class<?>> OPTIONALS = Map.of(
            OptionalKind.OBJECT, Optional.class,
            OptionalKind.INT, OptionalInt.class,
            OptionalKind.LONG, OptionalLong.class,
            OptionalKind.DOUBLE, OptionalDouble.class);

    private static final Map<OptionalKind, String> OPTIONAL_GETTERS = Map.of(
            OptionalKind.OBJECT, "get",
            OptionalKind.INT, "getAsInt",
            OptionalKind.LONG, "getAsLong",
            OptionalKind.DOUBLE, "getAsDouble");

    private final CodecConstants constants;
    private final ValueExpressions expressions;

    ObjectMethods(CodecConstants constants, ValueExpressions expressions) {
        this.constants = constants;
        this.expressions = expressions;
    }

    // static void writeLine(ValueWriter out, Line line) throws IOException {
    //     out.beginObject(line, 2);
    //     out.name(SKU).writeString(line.sku());
    //     String note = line.note();
    //     if (note != null) {
    //         out.name(NOTE).writeString(note);
    //     }
    //     out.endObject();
    // }
    MethodSpec write(ObjectShape shape, String method) {
        MemberNames locals = new MemberNames(Set.of("out"));
        String object = locals.unique(MemberNames.variable(shape.type()));
        MethodSpec.Builder write = CodecMethods.writeMethod(method, shape.type(), object)
                .addStatement("out.beginObject($L, $L)", object, shape.stored().size());
        for (ValueComponent component : shape.stored()) {
            ValueType value = component.value().orElseThrow();
            CodeBlock out = CodeBlock.of("out.name($L)", constants.fieldName(component.storedName()));
            CodeBlock read = get(object, component.access());
            if (value instanceof ValueType.NullableOf nullable) {
                String local = locals.unique(MemberNames.local(component.name()));
                write.addStatement("$T $L = $L", component.type(), local, read)
                        .beginControlFlow("if ($L != null)", local)
                        .addStatement(expressions.write(nullable.value(), out, "out", CodeBlock.of("$L", local), false))
                        .endControlFlow();
            } else if (value instanceof ValueType.OptionalOf optional) {
                String local = locals.unique(MemberNames.local(component.name()));
                CodeBlock content = CodeBlock.of("$L.$L()", local, OPTIONAL_GETTERS.get(optional.kind()));
                write.addStatement("$T $L = out.nonNull($L)", component.type(), local, read)
                        .beginControlFlow("if ($L.isPresent())", local)
                        .addStatement(expressions.write(optional.value(), out, "out", content, false))
                        .endControlFlow();
            } else {
                write.addStatement(expressions.write(value, out, "out", read, isBoxed(component.type())));
            }
        }
        return write.addStatement("out.endObject()").build();
    }

    // static Line readLine(ValueReader in) throws IOException {
    //     String sku = null;
    //     int quantity = 0;
    //     boolean hasQuantity = false;
    //     in.beginObject();
    //     for (String field = in.nextName(); field != null; field = in.nextName()) {
    //         switch (field) {
    //             case "sku" -> sku = in.readString();
    //             case "quantity" -> {
    //                 quantity = in.readInt();
    //                 hasQuantity = true;
    //             }
    //             default -> in.skipValue();
    //         }
    //     }
    //     if (!hasQuantity) {
    //         throw in.missing(QUANTITY);
    //     }
    //     return new Line(in.required(sku, SKU), quantity);
    // }
    MethodSpec read(ObjectShape shape, String method) {
        MemberNames names = new MemberNames(Set.of("in", "field"));
        Map<ValueComponent, String> locals = new LinkedHashMap<>();
        shape.components().forEach(it -> locals.put(it, names.unique(MemberNames.local(it.name()))));
        Map<ValueComponent, String> flags = new LinkedHashMap<>();
        shape.stored().stream()
                .filter(component -> component.type().isPrimitive())
                .forEach(it -> flags.put(it, names.unique("has" + capitalize(it.name()))));

        MethodSpec.Builder read = CodecMethods.readMethod(method, shape.type());
        shape.given().forEach(it -> read.addParameter(it.type(), locals.get(it)));
        for (ValueComponent component : shape.stored()) {
            read.addStatement("$T $L = $L", component.type(), locals.get(component), initial(component));
            if (flags.containsKey(component)) {
                read.addStatement("boolean $L = false", flags.get(component));
            }
        }
        read.addStatement("in.beginObject()").addCode(loop(shape, locals, flags));
        flags.forEach((component, flag) -> read.beginControlFlow("if (!$L)", flag)
                .addStatement("throw in.missing($L)", constants.fieldName(component.storedName()))
                .endControlFlow());
        return read.addCode(construction(shape, locals, names)).build();
    }

    private CodeBlock loop(ObjectShape shape, Map<ValueComponent, String> locals, Map<ValueComponent, String> flags) {
        CodeBlock.Builder loop = CodeBlock.builder();
        if (shape.stored().isEmpty()) {
            return loop.beginControlFlow("while (in.nextName() != null)")
                    .addStatement("in.skipValue()")
                    .endControlFlow()
                    .build();
        }
        loop.beginControlFlow("for (String field = in.nextName(); field != null; field = in.nextName())")
                .beginControlFlow("switch (field)");
        for (ValueComponent component : shape.stored()) {
            String flag = flags.get(component);
            CodeBlock assignment = CodeBlock.of("$L = $L", locals.get(component), component(component));
            if (flag == null) {
                loop.addStatement("case $S -> $L", component.storedName(), assignment);
            } else {
                loop.beginControlFlow("case $S ->", component.storedName())
                        .addStatement(assignment)
                        .addStatement("$L = true", flag)
                        .endControlFlow();
            }
        }
        return loop.addStatement("default -> in.skipValue()")
                .endControlFlow()
                .endControlFlow()
                .build();
    }

    /** The expression that reads a component's value, or what stands for its null. */
    private CodeBlock component(ValueComponent component) {
        ValueType value = component.value().orElseThrow();
        if (value instanceof ValueType.NullableOf nullable) {
            return CodeBlock.of("in.readNull() ? null : $L", expressions.read(nullable.value(), "in"));
        }
        if (value instanceof ValueType.OptionalOf optional) {
            Class<?> type = OPTIONALS.get(optional.kind());
            return CodeBlock.of(
                    "in.readNull() ? $T.empty() : $T.of($L)", type, type, expressions.read(optional.value(), "in"));
        }
        return expressions.read(value, "in");
    }

    /** What a component is when its field is missing: its value, or something that shows that it has none. */
    private static CodeBlock initial(ValueComponent component) {
        ValueType value = component.value().orElseThrow();
        if (value instanceof ValueType.OptionalOf optional) {
            return CodeBlock.of("$T.empty()", OPTIONALS.get(optional.kind()));
        }
        if (value instanceof ValueType.CollectionOf collection) {
            return empty(
                    collection.implementation(), collection.kind() == CollectionKind.LIST ? List.class : Set.class);
        }
        if (value instanceof ValueType.MapOf map) {
            return empty(map.implementation(), Map.class);
        }
        if (component.type().isPrimitive()) {
            return CodeBlock.of(component.type().equals(TypeName.BOOLEAN) ? "false" : "0");
        }
        return CodeBlock.of("null");
    }

    private static CodeBlock empty(Optional<ClassName> implementation, Class<?> type) {
        return implementation.map(it -> CodeBlock.of("new $T<>()", it)).orElseGet(() -> CodeBlock.of("$T.of()", type));
    }

    private CodeBlock construction(ObjectShape shape, Map<ValueComponent, String> locals, MemberNames names) {
        List<CodeBlock> values = new ArrayList<>();
        for (ValueComponent component : shape.components()) {
            values.add(
                    isRequired(component)
                            ? CodeBlock.of(
                                    "in.required($L, $L)",
                                    locals.get(component),
                                    constants.fieldName(component.storedName()))
                            : CodeBlock.of("$L", locals.get(component)));
        }
        if (!(shape.construction() instanceof Construction.BySetters setters)) {
            return CodeBlock.builder()
                    .addStatement("return new $T($L)", shape.type(), arguments(values))
                    .build();
        }
        String object = names.unique(MemberNames.variable(shape.type()));
        CodeBlock.Builder code =
                CodeBlock.builder().addStatement("$T $L = new $T()", shape.type(), object, shape.type());
        for (int i = 0; i < values.size(); i++) {
            Access setter = setters.setters().get(i);
            code.addStatement(setter.isMethod() ? "$L.$L($L)" : "$L.$L = $L", object, setter.member(), values.get(i));
        }
        return code.addStatement("return $L", object).build();
    }

    /** Arguments on one line, or where they are many, on one line each. */
    private static CodeBlock arguments(List<CodeBlock> values) {
        return values.size() <= ARGUMENTS_PER_LINE
                ? CodeBlock.join(values, ", ")
                : CodeBlock.of("\n$L", CodeBlock.join(values, ",\n"));
    }

    private static boolean isRequired(ValueComponent component) {
        ValueType value = component.value().orElse(null);
        return value != null
                && !component.type().isPrimitive()
                && !(value instanceof ValueType.NullableOf
                        || value instanceof ValueType.OptionalOf
                        || value instanceof ValueType.CollectionOf
                        || value instanceof ValueType.MapOf);
    }

    private static CodeBlock get(String object, Access access) {
        return CodeBlock.of(access.isMethod() ? "$L.$L()" : "$L.$L", object, access.member());
    }

    private static String capitalize(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
