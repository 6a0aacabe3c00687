package io.keywright.processor.writing;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.keywright.processor.declaration.DomainTypeReader;
import io.keywright.processor.declaration.ReadProblem;
import io.keywright.processor.declaration.ValueTypeReader;
import io.keywright.processor.model.ObjectShape;
import io.keywright.processor.model.ValueComponent;
import io.keywright.processor.model.ValueType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;

/** Compiles sources, and beside them a codec class for one of their types, as the repositories' processor would. */
final class CodecFixture {

    /** Among the given components, it leaves out the methods for single ones: goldens are about documents. */
    static final String NO_SINGLE_VALUES = "-";

    private final String root;
    private final Set<String> given;
    private final List<ReadProblem> problems = new ArrayList<>();
    private final Compilation compilation;
    private boolean generated;

    /**
     * Compiles.
     *
     * @param root the type that is a document
     * @param given its components that are not stored
     */
    CodecFixture(String root, Set<String> given, JavaFileObject... sources) {
        this.root = root;
        this.given = given;
        this.compilation = javac().withOptions("-Xlint:all,-processing,-rawtypes", "-Werror", "--release", "17")
                .withProcessors(new CodecProcessor())
                .compile(sources);
    }

    List<ReadProblem> problems() {
        return problems;
    }

    Compilation compilation() {
        return compilation;
    }

    /** Whether there was a codec class to compile. */
    boolean isGenerated() {
        return generated;
    }

    /** The text of the codec class. */
    String generated() {
        return compilation
                .generatedSourceFile(root + "Codec")
                .map(file -> {
                    try {
                        return file.getCharContent(false).toString();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .orElseThrow();
    }

    /** Loads a compiled class. */
    Class<?> load(String name) throws ClassNotFoundException {
        Map<String, byte[]> classes = new HashMap<>();
        for (JavaFileObject file : compilation.generatedFiles()) {
            if (file.getKind() == JavaFileObject.Kind.CLASS) {
                String path = file.getName().replaceFirst("^/?CLASS_OUTPUT/", "");
                try (var in = file.openInputStream()) {
                    classes.put(path.substring(0, path.length() - 6).replace('/', '.'), in.readAllBytes());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return new ClassLoader(getClass().getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] bytes = classes.get(name);
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, bytes, 0, bytes.length);
            }
        }.loadClass(name);
    }

    /** Writes the codec class in the first round. */
    private final class CodecProcessor extends AbstractProcessor {

        private boolean done;

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!done) {
                done = true;
                generate(processingEnv.getElementUtils().getTypeElement(root));
            }
            return false;
        }

        private void generate(TypeElement element) {
            var elements = processingEnv.getElementUtils();
            var types = processingEnv.getTypeUtils();
            String packageName =
                    elements.getPackageOf(element).getQualifiedName().toString();
            ValueTypeReader values = new ValueTypeReader(elements, types, packageName, problems::add);
            ObjectShape shape = new DomainTypeReader(elements, types, packageName, problems::add)
                    .read(element)
                    .flatMap(type -> values.document(type, given))
                    .orElse(null);
            if (shape == null) {
                return;
            }
            generated = true;
            ClassName codec = ClassName.get(packageName, element.getSimpleName() + "Codec");
            TypeSpec.Builder codecClass = TypeSpec.classBuilder(codec).addModifiers(Modifier.PUBLIC, Modifier.FINAL);
            CodecMethods methods = new CodecMethods(values.model(), Set.of("encode", "decode"));
            CodecMethods.Names names = methods.document(shape);
            codecClass.addMethod(encode(shape, names)).addMethod(decode(shape, names));
            if (!given.contains(NO_SINGLE_VALUES)) {
                shape.stored().forEach(component -> codecClass.addMethod(again(shape, component, methods)));
            }
            methods.addTo(codecClass);
            try {
                JavaFile.builder(packageName, codecClass.build())
                        .skipJavaLangImports(true)
                        .indent("    ")
                        .build()
                        .writeTo(processingEnv.getFiler());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private MethodSpec encode(ObjectShape shape, CodecMethods.Names names) {
            return MethodSpec.methodBuilder("encode")
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                    .returns(byte[].class)
                    .addParameter(CodecTypes.DOCUMENT_FORMAT, "format")
                    .addParameter(shape.type(), "value")
                    .addStatement("return format.encode(value, (out, it) -> $L(out, it))", names.write())
                    .build();
        }

        /** Sends one component alone through a format, as a field of a HASH would be. */
        private MethodSpec again(ObjectShape shape, ValueComponent component, CodecMethods methods) {
            ValueType type = component.value().orElseThrow();
            CodecMethods.Names names = methods.value(component.name(), component.type(), type);
            CodeBlock value = CodeBlock.of(
                    component.access().isMethod() ? "original.$L()" : "original.$L",
                    component.access().member());
            MethodSpec.Builder again = MethodSpec.methodBuilder("again" + component.name())
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                    .returns(Object.class)
                    .addParameter(CodecTypes.DOCUMENT_FORMAT, "format")
                    .addParameter(shape.type(), "original")
                    .addStatement("$T value = $L", component.type().box(), value);
            CodeBlock decoded = CodeBlock.of(
                    "format.decode(format.encode(%s, (out, it) -> $L(out, it)), in -> $L(in))"
                            .formatted(
                                    type instanceof ValueType.OptionalOf optional
                                            ? optional.kind() == ValueType.OptionalKind.OBJECT
                                                    ? "value.get()"
                                                    : "value.getAs" + capitalize(optional.kind())
                                            : "value"),
                    names.write(),
                    names.read());
            if (type instanceof ValueType.OptionalOf) {
                TypeName raw = component.type() instanceof ParameterizedTypeName generic
                        ? generic.rawType()
                        : component.type();
                return again.addStatement("return value.isEmpty() ? value : $T.of($L)", raw, decoded)
                        .build();
            }
            return again.addStatement("return value == null ? null : $L", decoded)
                    .build();
        }

        private static String capitalize(ValueType.OptionalKind kind) {
            return kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT) + "()";
        }

        /** Takes what is not stored from the value that was encoded. */
        private MethodSpec decode(ObjectShape shape, CodecMethods.Names names) {
            CodeBlock arguments = shape.given().stream()
                    .map(ValueComponent::access)
                    .map(access ->
                            CodeBlock.of(access.isMethod() ? ", original.$L()" : ", original.$L", access.member()))
                    .collect(CodeBlock.joining(""));
            return MethodSpec.methodBuilder("decode")
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                    .returns(shape.type())
                    .addParameter(CodecTypes.DOCUMENT_FORMAT, "format")
                    .addParameter(TypeName.get(byte[].class), "bytes")
                    .addParameter(shape.type(), "original")
                    .addStatement("return format.decode(bytes, in -> $L(in$L))", names.read(), arguments)
                    .build();
        }
    }
}
