package io.keywright.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.keywright.processor.model.KeyPart;
import io.keywright.processor.model.KeyPart.Absence;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.KeyShape;
import io.keywright.processor.pattern.PartCodec;
import io.keywright.processor.pattern.PartType;
import io.keywright.processor.pattern.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes the half of a codec that makes keys and takes them apart: the runtime's {@code KeyCodec}. */
public final class KeyCodecMethods {

    private final KeyShape key;
    private final TypeName keyType;
    private final KeyCode code;

    KeyCodecMethods(KeyShape key, Set<String> reserved) {
        this.key = key;
        this.keyType = key.type().box();
        this.code = new KeyCode(reserved);
    }

    /** Whether each part can be read back from a key: none stands there only as a digest or a shard number. */
    public static boolean canParse(KeySchema schema) {
        return schema.parts().stream()
                .allMatch(part ->
                        new KeyCodecMethods(schema.key(), Set.of()).parsed(part).isPresent());
    }

    /** Adds the interface, its methods and their constants. */
    void addTo(TypeSpec.Builder codec) {
        codec.addSuperinterface(ParameterizedTypeName.get(RuntimeTypes.KEY_CODEC, keyType));
        MethodSpec size = sizeHint();
        MethodSpec write = write();
        MethodSpec parse = parse();
        codec.addField(FieldSpec.builder(RuntimeTypes.KEY_PATTERN, "PATTERN", Modifier.STATIC, Modifier.FINAL)
                .initializer(
                        "$T.of($S,$W$S)",
                        RuntimeTypes.KEY_PATTERN,
                        key.pattern().display(),
                        key.pattern().regex())
                .build());
        code.constants().forEach(codec::addField);
        codec.addMethod(size).addMethod(write).addMethod(encode()).addMethod(parse);
    }

    // public int sizeHint(String key) { return SHOP_PRODUCT.length + KeySize.escaped(key); }
    private MethodSpec sizeHint() {
        List<CodeBlock> terms = new ArrayList<>();
        int index = 0;
        for (Segment segment : key.pattern().pattern().segments()) {
            if (segment instanceof Segment.Placeholder placeholder) {
                terms.add(size(placeholder, key.pattern().codecs().get(index++)));
            }
        }
        literals().forEach(literal -> terms.add(CodeBlock.of("$N.length", code.literal(literal))));
        return override("sizeHint", TypeName.INT)
                .addParameter(keyType, "key")
                .addStatement("return $L", terms.isEmpty() ? CodeBlock.of("0") : CodeBlock.join(terms, " +$W"))
                .build();
    }

    private CodeBlock size(Segment.Placeholder placeholder, PartCodec codec) {
        if (codec instanceof PartCodec.Digest digest) {
            return CodeBlock.of("$L", digest.hexLength());
        }
        KeyPart part = part(placeholder.names().get(0));
        if (part.isOptional()) {
            return CodeBlock.of(
                    "$L", placeholder.lead().length() + codec.maxLength().orElse(32));
        }
        return code.size(part, codec, component(part));
    }

    // out.literal(SHOP_PRODUCT).escaped("sku", key);
    private MethodSpec write() {
        CodeBlock.Builder body = CodeBlock.builder();
        CodeBlock.Builder chain = CodeBlock.builder();
        boolean open = false;
        int index = 0;
        for (Segment segment : withPrefix()) {
            if (segment instanceof Segment.Placeholder placeholder && placeholder.optional()) {
                flush(body, chain, open);
                chain = CodeBlock.builder();
                open = false;
                body.add(optional(placeholder, key.pattern().codecs().get(index++)));
            } else {
                chain.add("$Z");
                chain.add(
                        segment instanceof Segment.Literal literal
                                ? CodeBlock.of(".literal($N)", code.literal(literal.text()))
                                : placeholder(
                                        (Segment.Placeholder) segment,
                                        key.pattern().codecs().get(index++)));
                open = true;
            }
        }
        flush(body, chain, open);
        return override("write", TypeName.VOID)
                .addParameter(RuntimeTypes.KEY_WRITER, "out")
                .addParameter(keyType, "key")
                .addCode(body.build())
                .build();
    }

    private static void flush(CodeBlock.Builder body, CodeBlock.Builder chain, boolean open) {
        if (open) {
            body.addStatement("out$L", chain.build());
        }
    }

    private CodeBlock placeholder(Segment.Placeholder placeholder, PartCodec codec) {
        if (codec instanceof PartCodec.Digest digest) {
            return digest(placeholder, digest);
        }
        KeyPart part = part(placeholder.names().get(0));
        return code.write(part, codec, component(part));
    }

    private CodeBlock digest(Segment.Placeholder placeholder, PartCodec.Digest digest) {
        CodeBlock.Builder call = CodeBlock.builder().add(".digest($S, $L", digest.algorithm(), digest.hexLength());
        for (String name : placeholder.names()) {
            KeyPart part = part(name);
            CodeBlock value = component(part);
            CodeBlock inner = part.wrapper()
                    .map(wrapper -> CodeBlock.of("$L.$N()", value, wrapper.accessor()))
                    .orElse(value);
            CodeBlock written = part.partType() instanceof PartType.Text
                    ? CodeBlock.of(".utf8($S, $L)", name, inner)
                    : code.write(part, PartCodec.resolve(part.partType(), ""), value);
            call.add(",$W$T.component(32)$L.toBytes()", RuntimeTypes.KEY_WRITER, written);
        }
        return call.add(")").build();
    }

    // if (key.region() != null) { … } else { out.literal(NULL); }
    private CodeBlock optional(Segment.Placeholder placeholder, PartCodec codec) {
        KeyPart part = part(placeholder.names().get(0));
        CodeBlock value = component(part);
        boolean empty = part.absence() == Absence.EMPTY;
        CodeBlock.Builder body = CodeBlock.builder();
        body.beginControlFlow(empty ? "if ($L.isPresent())" : "if ($L != null)", value);
        String from = part.component() + "Start";
        boolean reserves = !placeholder.absentText().isEmpty();
        if (reserves) {
            body.addStatement("int $N = out.position()", from);
        }
        CodeBlock lead = placeholder.lead().isEmpty()
                ? CodeBlock.of("")
                : CodeBlock.of(".literal($N)", code.literal(placeholder.lead()));
        CodeBlock present = empty ? CodeBlock.of("$L.get()", value) : value;
        CodeBlock check = reserves
                ? CodeBlock.of(
                        ".distinctFrom($S, $N, $N)", part.component(), from, code.literal(placeholder.absentText()))
                : CodeBlock.of("");
        body.addStatement("out$L$L$L", lead, code.write(part, codec, present), check);
        if (reserves) {
            body.nextControlFlow("else");
            body.addStatement("out.literal($N)", code.literal(placeholder.absentText()));
        }
        return body.endControlFlow().build();
    }

    private MethodSpec encode() {
        return override("encode", TypeName.get(byte[].class))
                .addParameter(byte[].class, "namespace")
                .addParameter(keyType, "key")
                .addStatement(
                        "$T out = new $T(namespace, sizeHint(key))", RuntimeTypes.KEY_WRITER, RuntimeTypes.KEY_WRITER)
                .addStatement("write(out, key)")
                .addStatement("return out.toBytes()")
                .build();
    }

    private MethodSpec parse() {
        MethodSpec.Builder parse = override("parse", keyType).addParameter(RuntimeTypes.KEY_PARTS, "parts");
        List<CodeBlock> values = new ArrayList<>();
        for (KeyPart part : key.parts()) {
            Optional<CodeBlock> value = parsed(part);
            if (value.isEmpty()) {
                return parse.addStatement(
                                "throw new $T($S)",
                                UnsupportedOperationException.class,
                                key.pattern().display() + " does not keep '" + part.component() + "'")
                        .build();
            }
            values.add(value.get());
        }
        CodeBlock all = CodeBlock.join(values, ",$W");
        return parse.addStatement(key.isSimple() ? "return $L" : "return new $T($L)", arguments(all))
                .build();
    }

    private Object[] arguments(CodeBlock values) {
        return key.isSimple() ? new Object[] {values} : new Object[] {keyType, values};
    }

    private Optional<CodeBlock> parsed(KeyPart part) {
        List<Segment.Placeholder> placeholders = key.pattern().pattern().placeholders();
        for (int i = 0; i < placeholders.size(); i++) {
            Segment.Placeholder placeholder = placeholders.get(i);
            if (placeholder.names().equals(List.of(part.component()))) {
                int group = i + 1;
                Optional<CodeBlock> value =
                        code.parse(part, key.pattern().codecs().get(i), group);
                if (value.isPresent()) {
                    return value.map(present -> switch (part.absence()) {
                        case NEVER -> present;
                        case NULL -> CodeBlock.of("$L ? $L : null", isPresent(group), present);
                        case EMPTY ->
                            CodeBlock.of(
                                    "$L ? $T.of($L) : $T.empty()",
                                    isPresent(group),
                                    Optional.class,
                                    present,
                                    Optional.class);
                    });
                }
            }
        }
        return Optional.empty();
    }

    /** A segment that is absent has no group: the text for its absence stands outside of it, see {@code PatternRegex}. */
    private static CodeBlock isPresent(int group) {
        return CodeBlock.of("parts.isPresent($L)", group);
    }

    private List<String> literals() {
        return withPrefix().stream()
                .filter(Segment.Literal.class::isInstance)
                .map(segment -> ((Segment.Literal) segment).text())
                .toList();
    }

    /** The segments with the keyspace's prefix joined to the first literal. */
    private List<Segment> withPrefix() {
        List<Segment> segments = new ArrayList<>(key.pattern().pattern().segments());
        String prefix = key.pattern().prefix();
        if (prefix.isEmpty()) {
            return segments;
        }
        if (!segments.isEmpty() && segments.get(0) instanceof Segment.Literal first) {
            segments.set(0, new Segment.Literal(prefix + first.text()));
        } else {
            segments.add(0, new Segment.Literal(prefix));
        }
        return segments;
    }

    private KeyPart part(String name) {
        return key.parts().stream()
                .filter(part -> part.component().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private CodeBlock component(KeyPart part) {
        return key.isSimple() ? CodeBlock.of("key") : CodeBlock.of("key.$N()", part.component());
    }

    private static MethodSpec.Builder override(String name, TypeName result) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(ClassName.get(Override.class))
                .addModifiers(Modifier.PUBLIC)
                .returns(result);
    }
}
