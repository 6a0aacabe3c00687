package io.keywright.processor.writing;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.keywright.processor.model.KeyPart;
import io.keywright.processor.model.KeyPart.Wrapper;
import io.keywright.processor.model.KeyShape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Writes the record that stands for a key where no single component can, as one would write it by hand. */
final class KeyRecord {

    private KeyRecord() {}

    /** The record, to which the caller adds modifiers. */
    static TypeSpec.Builder of(KeyShape key) {
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        key.parts().forEach(part -> components.addParameter(part.parameterType(), part.component()));
        TypeSpec.Builder type = TypeSpec.recordBuilder(key.record()).recordConstructor(components.build());
        if (key.parts().stream().anyMatch(KeyPart::isBytes)) {
            type.addMethod(equalsMethod(key)).addMethod(hashCodeMethod(key)).addMethod(toStringMethod(key));
        }
        return type;
    }

    // return other instanceof Key key && this.shard == key.shard && Arrays.equals(this.hash, key.hash);
    private static MethodSpec equalsMethod(KeyShape shape) {
        return MethodSpec.methodBuilder("equals")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(boolean.class)
                .addParameter(
                        ClassName.OBJECT.annotated(
                                AnnotationSpec.builder(RuntimeTypes.NULLABLE).build()),
                        "other")
                .addStatement(
                        "return other instanceof $T key$L",
                        shape.record(),
                        shape.parts().stream().map(KeyRecord::equal).collect(CodeBlock.joining("")))
                .build();
    }

    private static CodeBlock equal(KeyPart part) {
        if (part.isBytes()) {
            return CodeBlock.of("\n&& $T.equals($L, $L)", Arrays.class, bytes("this", part), bytes("key", part));
        }
        return part.parameterType().isPrimitive()
                ? CodeBlock.of("\n&& this.$N == key.$N", part.component(), part.component())
                : CodeBlock.of("\n&& $T.equals(this.$N, key.$N)", Objects.class, part.component(), part.component());
    }

    // return Objects.hash(shard, Arrays.hashCode(hash));
    private static MethodSpec hashCodeMethod(KeyShape shape) {
        return MethodSpec.methodBuilder("hashCode")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(int.class)
                .addStatement(
                        "return $T.hash($L)",
                        Objects.class,
                        shape.parts().stream()
                                .map(part -> part.isBytes()
                                        ? CodeBlock.of("$T.hashCode($L)", Arrays.class, bytes("this", part))
                                        : CodeBlock.of("this.$N", part.component()))
                                .collect(CodeBlock.joining(", ")))
                .build();
    }

    // return "Key[shard=" + this.shard + ", hash=" + HexFormat.of().formatHex(this.hash) + "]";
    private static MethodSpec toStringMethod(KeyShape shape) {
        List<CodeBlock> text = new ArrayList<>();
        String before = shape.record().simpleName() + "[";
        for (KeyPart part : shape.parts()) {
            CodeBlock value = part.isBytes() ? hex(part) : component(part);
            text.add(CodeBlock.of("$S + $L", before + part.component() + "=", value));
            before = ", ";
        }
        return MethodSpec.methodBuilder("toString")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement("return $L + $S", CodeBlock.join(text, "\n+ "), "]")
                .build();
    }

    private static CodeBlock component(KeyPart part) {
        return CodeBlock.of("this.$N", part.component());
    }

    /**
     * The bytes of a part in hex digits, as what they stand for would be shown: absent as null or an empty optional.
     */
    private static CodeBlock hex(KeyPart part) {
        if (part.absence() == KeyPart.Absence.EMPTY) {
            CodeBlock bytes = part.wrapper()
                    .map(wrapper -> CodeBlock.of("$L.map($T::$N)", component(part), wrapper.type(), wrapper.accessor()))
                    .orElse(component(part));
            return CodeBlock.of("$L.map($T.of()::formatHex)", bytes, HexFormat.class);
        }
        CodeBlock bytes = part.wrapper()
                .map(wrapper -> CodeBlock.of("$L.$N()", component(part), wrapper.accessor()))
                .orElse(component(part));
        CodeBlock digits = CodeBlock.of("$T.of().formatHex($L)", HexFormat.class, bytes);
        return part.absence() == KeyPart.Absence.NEVER
                ? digits
                : CodeBlock.of("($L == null ? null : $L)", component(part), digits);
    }

    /** The bytes of a part, or null where it is absent. */
    private static CodeBlock bytes(String key, KeyPart part) {
        CodeBlock component = CodeBlock.of("$L.$N", key, part.component());
        if (part.wrapper().isEmpty()) {
            return part.absence() == KeyPart.Absence.EMPTY ? CodeBlock.of("$L.orElse(null)", component) : component;
        }
        Wrapper wrapper = part.wrapper().get();
        return switch (part.absence()) {
            case NEVER -> CodeBlock.of("$L.$N()", component, wrapper.accessor());
            case NULL -> CodeBlock.of("($L == null ? null : $L.$N())", component, component, wrapper.accessor());
            case EMPTY -> CodeBlock.of("$L.map($T::$N).orElse(null)", component, wrapper.type(), wrapper.accessor());
        };
    }
}
