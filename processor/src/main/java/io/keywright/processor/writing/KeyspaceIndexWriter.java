package io.keywright.processor.writing;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.keywright.annotation.KeyspaceIndex;
import io.keywright.processor.model.EntryGroup;
import io.keywright.processor.model.IndexNames;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.KeyShape;
import io.keywright.processor.pattern.PartTypeText;
import java.util.List;
import javax.annotation.processing.Generated;
import javax.lang.model.element.Modifier;

/** Writes the type by which dependent modules learn which keys this one declares. */
public final class KeyspaceIndexWriter {

    private KeyspaceIndexWriter() {}

    /**
     * The index type.
     *
     * <pre>{@code
     * @KeyspaceIndex(format = 1, owner = "orders", value = {
     *     @KeyspaceIndex.Entry(type = "com.acme.Order", redisType = "HASH", prefix = "shop:", pattern = "order:{id}",
     *         parts = "id=int64")})
     * public final class Of_com_acme_Order {}
     * }</pre>
     *
     * @param name its name
     * @param owner the module or project that declares the keys
     * @param schemas the declared keys, in their order
     * @param proved the indexes of other modules that these keys were held against
     * @param processor the processor's name
     */
    public static TypeSpec write(
            ClassName name, String owner, List<KeySchema> schemas, List<ClassName> proved, String processor) {
        AnnotationSpec.Builder index = AnnotationSpec.builder(KeyspaceIndex.class)
                .addMember("format", "$L", IndexNames.FORMAT)
                .addMember("owner", "$S", owner);
        schemas.forEach(schema -> {
            index.addMember("value", "$L", entry(schema, schema.type().name(), schema.key()));
            for (EntryGroup group : schema.traits().groups()) {
                index.addMember("value", "$L", entry(schema, schema.claim(group).redisType(), schema.key(group)));
            }
        });
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addAnnotation(AnnotationSpec.builder(Generated.class)
                        .addMember("value", "$S", processor)
                        .build())
                .addAnnotation(index.build())
                .addJavadoc("The keys that this module declares, for the compiler of those that depend on it.\n")
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        if (!proved.isEmpty()) {
            type.addMethod(proved(proved));
        }
        return type.build();
    }

    private static AnnotationSpec entry(KeySchema schema, String redisType, KeyShape key) {
        AnnotationSpec.Builder entry = AnnotationSpec.builder(KeyspaceIndex.Entry.class)
                .addMember("type", "$S", schema.domain().canonicalName())
                .addMember("redisType", "$S", redisType)
                .addMember("prefix", "$S", key.pattern().prefix())
                .addMember("pattern", "$S", key.pattern().pattern().text());
        if (key.parts().isEmpty()) {
            entry.addMember("parts", "{}");
        }
        key.parts()
                .forEach(part ->
                        entry.addMember("parts", "$S", part.component() + "=" + PartTypeText.write(part.partType())));
        return entry.build();
    }

    /** A private method's body is read by build tools, which compile this anew when one changes, and by no compiler. */
    private static MethodSpec proved(List<ClassName> proved) {
        return MethodSpec.methodBuilder("proved")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addJavadoc("Build tools see by this what the proof depends on.\n")
                .returns(Object[].class)
                .addStatement(
                        "return new $T[] {$L}",
                        Object.class,
                        proved.stream()
                                .map(other -> CodeBlock.of("$T.class", other))
                                .collect(CodeBlock.joining(", ")))
                .build();
    }
}
