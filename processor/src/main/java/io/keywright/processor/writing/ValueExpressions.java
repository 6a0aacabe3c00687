package io.keywright.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.keywright.processor.model.ScalarKind;
import io.keywright.processor.model.ValueType;
import io.keywright.processor.model.ValueType.CollectionKind;
import java.util.Set;
import java.util.function.Function;

/** The expressions that write and read one value over the port, whatever its type. */
final class ValueExpressions {

    /** Scalars whose writer takes a primitive: a boxed value must be checked for null before it is unboxed. */
    private static final Set<ScalarKind> PRIMITIVE = Set.of(
            ScalarKind.BOOLEAN,
            ScalarKind.BYTE,
            ScalarKind.SHORT,
            ScalarKind.INT,
            ScalarKind.LONG,
            ScalarKind.FLOAT,
            ScalarKind.DOUBLE,
            ScalarKind.CHAR);

    private final CodecConstants constants;
    private final Function<ValueType, TypeMethods> methods;

    /** The methods of an object or sealed type. */
    record TypeMethods(String write, String read) {}

    ValueExpressions(CodecConstants constants, Function<ValueType, TypeMethods> methods) {
        this.constants = constants;
        this.methods = methods;
    }

    /**
     * The expression that writes a value.
     *
     * @param out the writer, named to the value's field
     * @param plain the writer as it is
     * @param boxed whether the value is a boxed one of a primitive kind
     */
    CodeBlock write(ValueType type, CodeBlock out, String plain, CodeBlock value, boolean boxed) {
        return write(type, out, plain, value, boxed, 1);
    }

    private CodeBlock write(ValueType type, CodeBlock out, String plain, CodeBlock value, boolean boxed, int depth) {
        if (type instanceof ValueType.Scalar scalar) {
            CodeBlock checked =
                    boxed && PRIMITIVE.contains(scalar.kind()) ? CodeBlock.of("$L.nonNull($L)", plain, value) : value;
            return scalar.kind().isText()
                    ? CodeBlock.of("$L.writeText($L, $L)", out, textForm(scalar), value)
                    : CodeBlock.of("$L.write$L($L)", out, writeName(scalar.kind()), checked);
        }
        if (type instanceof ValueType.EnumOf enumeration) {
            return CodeBlock.of("$L.writeText($L, $L)", out, constants.enumForm(enumeration), value);
        }
        if (type instanceof ValueType.CollectionOf collection) {
            return CodeBlock.of("$L.writeCollection($L, $L)", out, value, elementWriter(collection.element(), depth));
        }
        if (type instanceof ValueType.MapOf map) {
            return CodeBlock.of(
                    "$L.writeMap($L, $L, $L)", out, value, textForm(map.key()), elementWriter(map.value(), depth));
        }
        if (type instanceof ValueType.CustomOf custom) {
            return CodeBlock.of(
                    "$L.writeBytes($L.encode($L.nonNull($L)))", out, constants.codec(custom.codec()), plain, value);
        }
        if (type instanceof ValueType.NullableOf nullable) {
            return CodeBlock.of("$L.writeNullable($L, $L)", out, value, elementWriter(nullable.value(), depth));
        }
        return CodeBlock.of("$L($L, $L)", methods.apply(type).write(), out, value);
    }

    /** A writer of elements: a method reference where one fits, else a lambda. */
    private CodeBlock elementWriter(ValueType type, int depth) {
        if (type instanceof ValueType.Scalar scalar && !scalar.kind().isText() && !PRIMITIVE.contains(scalar.kind())) {
            return CodeBlock.of("$T::write$L", CodecTypes.VALUE_WRITER, writeName(scalar.kind()));
        }
        String to = "to" + suffix(depth);
        String element = "element" + suffix(depth);
        return CodeBlock.of(
                "($L, $L) -> $L",
                to,
                element,
                write(type, CodeBlock.of(to), to, CodeBlock.of(element), true, depth + 1));
    }

    /** The expression that reads a value. */
    CodeBlock read(ValueType type, String in) {
        return read(type, in, 1);
    }

    private CodeBlock read(ValueType type, String in, int depth) {
        if (type instanceof ValueType.Scalar scalar) {
            return scalar.kind().isText()
                    ? CodeBlock.of("$L.readText($L)", in, textForm(scalar))
                    : CodeBlock.of("$L.read$L()", in, scalar.kind().portName());
        }
        if (type instanceof ValueType.EnumOf enumeration) {
            return CodeBlock.of("$L.readText($L)", in, constants.enumForm(enumeration));
        }
        if (type instanceof ValueType.CollectionOf collection) {
            CodeBlock read = CodeBlock.of(
                    "$L.read$L($L)",
                    in,
                    collection.kind() == CollectionKind.LIST ? "List" : "Set",
                    elementReader(collection.element(), depth));
            return collection.implementation().map(it -> copy(it, read)).orElse(read);
        }
        if (type instanceof ValueType.MapOf map) {
            CodeBlock read =
                    CodeBlock.of("$L.readMap($L, $L)", in, textForm(map.key()), elementReader(map.value(), depth));
            return map.implementation().map(it -> copy(it, read)).orElse(read);
        }
        if (type instanceof ValueType.CustomOf custom) {
            return CodeBlock.of("$L.decode($L.readBytes())", constants.codec(custom.codec()), in);
        }
        if (type instanceof ValueType.NullableOf nullable) {
            return CodeBlock.of("$L.readNullable($L)", in, elementReader(nullable.value(), depth));
        }
        return CodeBlock.of("$L($L)", methods.apply(type).read(), in);
    }

    private static CodeBlock copy(ClassName implementation, CodeBlock value) {
        return CodeBlock.of("new $T<>($L)", implementation, value);
    }

    private CodeBlock elementReader(ValueType type, int depth) {
        if (type instanceof ValueType.Scalar scalar && !scalar.kind().isText()) {
            return CodeBlock.of(
                    "$T::read$L", CodecTypes.VALUE_READER, scalar.kind().portName());
        }
        String from = "from" + suffix(depth);
        return CodeBlock.of("$L -> $L", from, read(type, from, depth + 1));
    }

    private CodeBlock textForm(ValueType type) {
        return type instanceof ValueType.EnumOf enumeration
                ? CodeBlock.of(constants.enumForm(enumeration))
                : CodeBlock.of(
                        "$T.$L",
                        CodecTypes.TEXT_FORM,
                        ((ValueType.Scalar) type).kind().name());
    }

    /** True if a component of that Java type holds a boxed value that is written as a primitive. */
    static boolean isBoxed(TypeName type) {
        return type.isBoxedPrimitive();
    }

    /** The port writes small integers as {@code int}. */
    private static String writeName(ScalarKind kind) {
        return kind == ScalarKind.BYTE || kind == ScalarKind.SHORT ? "Int" : kind.portName();
    }

    private static String suffix(int depth) {
        return depth == 1 ? "" : String.valueOf(depth);
    }
}
