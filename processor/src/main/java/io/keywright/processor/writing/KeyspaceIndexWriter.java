package io.keywright.processor.writing;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.keywright.annotation.KeyspaceIndex;
import io.keywright.processor.model.IndexEntry;
import io.keywright.processor.model.IndexNames;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.KeyShape;
import io.keywright.processor.pattern.PartTypeText;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
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
     * @param schemas the declared keys that are compiled now
     * @param kept what stays of those that were compiled before; all stand in the order of their types
     * @param proved the indexes of other modules that these keys were held against
     * @param processor the processor's name
     */
    public static TypeSpec write(
            ClassName name,
            String owner,
            List<KeySchema> schemas,
            List<IndexEntry> kept,
            List<ClassName> proved,
            String processor) {
        AnnotationSpec.Builder index = AnnotationSpec.builder(KeyspaceIndex.class)
                .addMember("format", "$L", IndexNames.FORMAT)
                .addMember("owner", "$S", owner);
        Stream.concat(schemas.stream().flatMap(KeyspaceIndexWriter::entries), kept.stream())
                .sorted(Comparator.comparing(IndexEntry::type))
                .forEach(entry -> index.addMember("value", "$L", annotation(entry)));
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

    private static Stream<IndexEntry> entries(KeySchema schema) {
        return Stream.concat(
                Stream.of(entry(schema, schema.type().name(), schema.key())),
                schema.traits().groups().stream()
                        .map(group -> entry(schema, schema.claim(group).redisType(), schema.key(group))));
    }

    private static IndexEntry entry(KeySchema schema, String redisType, KeyShape key) {
        return new IndexEntry(
                schema.domain().canonicalName(),
                redisType,
                key.pattern().prefix(),
                key.pattern().pattern().text(),
                key.parts().stream()
                        .map(part -> part.component() + "=" + PartTypeText.write(part.partType()))
                        .toList());
    }

    private static AnnotationSpec annotation(IndexEntry entry) {
        AnnotationSpec.Builder annotation = AnnotationSpec.builder(KeyspaceIndex.Entry.class)
                .addMember("type", "$S", entry.type())
                .addMember("redisType", "$S", entry.redisType())
                .addMember("prefix", "$S", entry.prefix())
                .addMember("pattern", "$S", entry.pattern());
        if (entry.parts().isEmpty()) {
            annotation.addMember("parts", "{}");
        }
        entry.parts().forEach(part -> annotation.addMember("parts", "$S", part));
        return annotation.build();
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
