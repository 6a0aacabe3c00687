package io.keywright.processor.writing;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeSpec;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.StoredField;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.Generated;
import javax.lang.model.element.Modifier;

/** Writes the package-private class that turns keys and domain objects into bytes and back. */
public final class CodecWriter {

    private CodecWriter() {}

    /** The codec of a schema. */
    public static TypeSpec write(KeySchema schema, String processor) {
        TypeSpec.Builder codec = TypeSpec.classBuilder(schema.codec())
                .addModifiers(Modifier.FINAL)
                .addAnnotation(AnnotationSpec.builder(Generated.class)
                        .addMember("value", "$S", processor)
                        .build())
                .addAnnotation(RuntimeTypes.NULL_MARKED)
                .addJavadoc(
                        "The bytes of {@link $T}: its keys {@code $L} and what is stored there.\n",
                        schema.domain(),
                        schema.pattern().display())
                .addField(FieldSpec.builder(schema.codec(), "INSTANCE", Modifier.STATIC, Modifier.FINAL)
                        .initializer("new $T()", schema.codec())
                        .build());
        new KeyCodecMethods(schema, reserved(schema)).addTo(codec);
        new EntityCodecMethods(schema, codec).add();
        return codec.build();
    }

    private static Set<String> reserved(KeySchema schema) {
        Set<String> names = new LinkedHashSet<>(EntityCodecMethods.reservedNames());
        for (StoredField field : schema.storedFields()) {
            names.add(field.constantName());
            names.add(field.constantName() + "_INDEX");
        }
        return names;
    }
}
