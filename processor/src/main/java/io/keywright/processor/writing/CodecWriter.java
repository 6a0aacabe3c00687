package io.keywright.processor.writing;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeSpec;
import io.keywright.processor.model.KeySchema;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * Writes the class that turns keys and domain objects into bytes and back. It is nested in the repository: what
 * {@code javac} does to make a file grows with the number of files made before.
 */
public final class CodecWriter {

    private CodecWriter() {}

    /** The codec of a schema. */
    public static TypeSpec write(KeySchema schema) {
        TypeSpec.Builder codec = TypeSpec.classBuilder(schema.codec())
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(
                        "$L\n",
                        Javadoc.wrap("The bytes of " + Javadoc.link(schema.domain()) + ": its keys "
                                + Javadoc.code(schema.pattern().display())
                                + (schema.rate().isPresent() ? "." : " and what is stored there.")))
                .addField(FieldSpec.builder(schema.codec(), "INSTANCE", Modifier.STATIC, Modifier.FINAL)
                        .initializer("new $T()", schema.codec())
                        .build());
        CodecNames names = new CodecNames(schema);
        new KeyCodecMethods(schema.key(), names.taken()).addTo(codec);
        Set<String> taken = new LinkedHashSet<>(names.taken());
        codec.build().fieldSpecs().forEach(field -> taken.add(field.name()));
        new EntityCodecMethods(schema, names, taken, codec).add();
        schema.traits().groups().forEach(group -> codec.addType(GroupCode.codec(schema, group)));
        return codec.build();
    }
}
