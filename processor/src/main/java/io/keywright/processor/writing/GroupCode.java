package io.keywright.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.keywright.processor.model.CacheTraits;
import io.keywright.processor.model.EntryGroup;
import io.keywright.processor.model.KeyPart;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.KeyShape;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * What the generated cache tells the runtime of its entries: their groups, with the codecs of these, versions, and what
 * is kept near.
 */
final class GroupCode {

    /** The constant's name. */
    static final String TRAITS = "TRAITS";

    private GroupCode() {}

    // static final class TenantKeys implements KeyCodec<Long> { … }
    static TypeSpec codec(KeySchema schema, EntryGroup group) {
        ClassName name = schema.groupCodec(group);
        KeyShape key = schema.key(group);
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(
                        "The keys $L of groups of entries.\n",
                        Javadoc.code(group.pattern().display()))
                .addField(FieldSpec.builder(name, "INSTANCE", Modifier.STATIC, Modifier.FINAL)
                        .initializer("new $T()", name)
                        .build());
        Set<String> taken = new LinkedHashSet<>(Set.of("INSTANCE", "PATTERN"));
        taken.addAll(MentionedTypes.of(key.parts()));
        new KeyCodecMethods(key, taken).addTo(type);
        if (!key.isSimple()) {
            type.addType(
                    KeyRecord.of(key).addJavadoc("What they are made of.\n").build());
        }
        return type.build();
    }

    // private static final CacheGroup<ProductCache.Key, Long> TENANT_GROUP =
    //         CacheGroup.of("shop:products-of:<tenantId>", ProductCodec.TenantKeys.INSTANCE, key -> key.tenantId());
    static FieldSpec constant(KeySchema schema, EntryGroup group) {
        KeyShape key = schema.key(group);
        return constant(
                ParameterizedTypeName.get(
                        RuntimeTypes.CACHE_GROUP,
                        schema.keyType().box(),
                        key.type().box()),
                group.constant(),
                CodeBlock.of(
                        "$T.of($S,$W$T.INSTANCE,$Wkey -> $L)",
                        RuntimeTypes.CACHE_GROUP,
                        group.pattern().display(),
                        schema.groupCodec(group),
                        KeyArguments.of(key, part -> part(schema, part))));
    }

    private static CodeBlock part(KeySchema schema, KeyPart part) {
        return schema.hasSimpleKey() ? CodeBlock.of("key") : CodeBlock.of("key.$N()", part.component());
    }

    // private static final EntryTraits<ProductCache.Key, Product> TRAITS = EntryTraits.<ProductCache.Key,
    //         Product>none().inGroup(TENANT_GROUP).versionedBy(value -> value.version());
    static FieldSpec traits(KeySchema schema) {
        CacheTraits traits = schema.traits();
        TypeName key = schema.keyType().box();
        CodeBlock.Builder code =
                CodeBlock.builder().add("$T.<$T, $T>none()", RuntimeTypes.ENTRY_TRAITS, key, schema.domain());
        code.add("$>$>");
        traits.groups().forEach(group -> code.add("\n.inGroup($N)", group.constant()));
        traits.version()
                .ifPresent(version -> code.add(
                        "\n.versionedBy(value -> value.$N$L)",
                        version.access().member(),
                        version.access().isMethod() ? "()" : ""));
        schema.near().map(NearCode::trait).ifPresent(near -> code.add("\n$L", near));
        return constant(
                ParameterizedTypeName.get(RuntimeTypes.ENTRY_TRAITS, key, schema.domain()),
                TRAITS,
                code.add("$<$<").build());
    }

    private static FieldSpec constant(TypeName type, String name, CodeBlock value) {
        return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(value)
                .build();
    }
}
