package io.keywright.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.keywright.processor.model.StoredField;
import io.keywright.processor.model.ValueType;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** The field codecs of a codec class: one constant for each component that is stored as bytes of its own. */
final class FieldCode {

    private final ClassName codecClass;
    private final CodecNames constants;
    private final CodecMethods methods;

    /** Writes constants for that class; structured values are streamed by its methods. */
    FieldCode(ClassName codecClass, CodecNames names, CodecMethods methods) {
        this.codecClass = codecClass;
        this.constants = names;
        this.methods = methods;
    }

    /** The constant that encodes and decodes the field, named after it. */
    FieldSpec constant(StoredField field) {
        TypeName type = ParameterizedTypeName.get(RuntimeTypes.FIELD_CODEC, field.presentType());
        return FieldSpec.builder(type, constants.constant(field), Modifier.STATIC, Modifier.FINAL)
                .initializer(codec(field))
                .build();
    }

    private CodeBlock codec(StoredField field) {
        ValueType value = field.present();
        if (value instanceof ValueType.Scalar scalar) {
            return CodeBlock.of(
                    "$T.$L", RuntimeTypes.FIELD_CODECS, scalar.kind().name());
        }
        if (value instanceof ValueType.EnumOf enumOf) {
            return named(enumOf);
        }
        if (value instanceof ValueType.CustomOf custom) {
            return CodeBlock.of("$T.of(new $T())", RuntimeTypes.FIELD_CODEC, custom.codec());
        }
        CodecMethods.Names names = methods.value(field.component(), field.presentType(), value);
        return CodeBlock.of(
                "$T.document($ZFORMAT.forField($S),$W$T::$N,$W$T::$N)",
                RuntimeTypes.FIELD_CODEC,
                field.storedName(),
                codecClass,
                names.write(),
                codecClass,
                names.read());
    }

    private static CodeBlock named(ValueType.EnumOf enumOf) {
        CodeBlock.Builder entries = CodeBlock.builder();
        boolean first = true;
        for (ValueType.EnumOf.Constant constant : enumOf.constants()) {
            entries.add(first ? "" : ",$W");
            entries.add("$T.entry($T.$N, $S)", Map.class, enumOf.type(), constant.name(), constant.storedName());
            first = false;
        }
        return CodeBlock.of("$T.named($Z$T.ofEntries($L))", RuntimeTypes.FIELD_CODECS, Map.class, entries.build());
    }

    /** Adds the constants of a field and its index. */
    void addTo(TypeSpec.Builder codec, StoredField field, int index) {
        codec.addField(FieldSpec.builder(TypeName.INT, constants.index(field), Modifier.STATIC, Modifier.FINAL)
                .initializer("$L", index)
                .build());
        codec.addField(constant(field));
    }
}
