package io.keywright.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.keywright.processor.model.ValueType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** The constants of a codec class: field names, the names of enum constants, codecs of the user's own. */
final class CodecConstants {

    /** Above this, {@code Map.of} has no overload. */
    private static final int MAP_OF_ENTRIES = 10;

    private final MemberNames names;
    private final Map<Object, String> constants = new HashMap<>();
    private final List<FieldSpec> fieldNames = new ArrayList<>();
    private final List<FieldSpec> others = new ArrayList<>();

    CodecConstants(MemberNames names) {
        this.names = names;
    }

    // private static final FieldName PRICE_CENTS = FieldName.of("priceCents");
    String fieldName(String storedName) {
        return constants.computeIfAbsent(storedName, key -> {
            String constant = names.unique(MemberNames.constant(storedName));
            fieldNames.add(constant(
                    CodecTypes.FIELD_NAME, constant, CodeBlock.of("$T.of($S)", CodecTypes.FIELD_NAME, storedName)));
            return constant;
        });
    }

    // private static final TextForm<Color> COLOR_FORM = TextForm.ofEnum(Color.values(), Map.of(Color.RED, "red"));
    String enumForm(ValueType.EnumOf type) {
        return constants.computeIfAbsent(type.type(), key -> {
            String constant = names.unique(MemberNames.constant(type.type().simpleName()) + "_FORM");
            others.add(constant(
                    ParameterizedTypeName.get(CodecTypes.TEXT_FORM, type.type()), constant, enumFormValue(type)));
            return constant;
        });
    }

    private static CodeBlock enumFormValue(ValueType.EnumOf type) {
        List<ValueType.EnumOf.Constant> renamed = type.constants().stream()
                .filter(constant -> !constant.name().equals(constant.storedName()))
                .toList();
        if (renamed.isEmpty()) {
            return CodeBlock.of("$T.ofEnum($T.values())", CodecTypes.TEXT_FORM, type.type());
        }
        boolean few = renamed.size() <= MAP_OF_ENTRIES;
        CodeBlock entries = renamed.stream()
                .map(constant -> CodeBlock.of(
                        few ? "$T.$L, $S" : "$T.entry($T.$L, $S)",
                        few
                                ? new Object[] {type.type(), constant.name(), constant.storedName()}
                                : new Object[] {Map.class, type.type(), constant.name(), constant.storedName()}))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.of(
                "$T.ofEnum($T.values(), $T.$L($L))",
                CodecTypes.TEXT_FORM,
                type.type(),
                Map.class,
                few ? "of" : "ofEntries",
                entries);
    }

    // private static final MoneyCodec MONEY_CODEC = new MoneyCodec();
    String codec(ClassName codec) {
        return constants.computeIfAbsent(codec, key -> {
            String constant = names.unique(MemberNames.constant(codec.simpleName()));
            others.add(constant(codec, constant, CodeBlock.of("new $T()", codec)));
            return constant;
        });
    }

    private static FieldSpec constant(TypeName type, String name, CodeBlock value) {
        return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(value)
                .build();
    }

    /** All constants, in the order in which they were first asked for. */
    List<FieldSpec> all() {
        List<FieldSpec> all = new ArrayList<>(fieldNames);
        all.addAll(others);
        return all;
    }
}
