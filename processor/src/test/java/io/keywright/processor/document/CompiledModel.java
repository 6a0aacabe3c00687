package io.keywright.processor.document;

import io.keywright.annotation.RedisKey;
import io.keywright.processor.declaration.KeyDeclarationReader;
import io.keywright.processor.diagnostics.Problems;
import io.keywright.processor.model.RepositoryModel;
import io.keywright.processor.operation.Operations;
import io.keywright.processor.validation.KeySchemaFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Reads the model from annotated sources by javac itself. */
public final class CompiledModel {

    private CompiledModel() {}

    /** The model of the sources in a folder of the test resources. */
    static DocumentModel ofResources(String folder) {
        try (Stream<Path> files = Files.list(resource(folder))) {
            return of(files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(Source::of)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The model of one source file with the package {@code com.acme.shop}. */
    public static DocumentModel ofSource(String typeName, String body) {
        return of(List.of(
                new Source("package-info", "@io.keywright.annotation.Keyspace(name = \"shop\") package com.acme.shop;"),
                new Source(
                        typeName,
                        "package com.acme.shop;\nimport io.keywright.annotation.*;\nimport java.util.*;\n" + body)));
    }

    /** The place of a test resource among the sources, so that a golden can be rewritten. */
    static Path resource(String name) {
        return Path.of("src", "test", "resources", "document").resolve(name);
    }

    private static DocumentModel of(List<Source> sources) {
        Reader reader = new Reader();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavaCompiler.CompilationTask task = compiler.getTask(
                null,
                null,
                diagnostic -> reader.messages.add(diagnostic.getMessage(Locale.ROOT)),
                List.of("-proc:only", "--release", "17"),
                null,
                sources);
        task.setProcessors(List.of(reader));
        if (!task.call() || reader.repositories.isEmpty()) {
            throw new AssertionError("The sources do not compile: " + reader.messages);
        }
        return new DocumentModel("shop", reader.repositories);
    }

    private static final class Reader extends AbstractProcessor {

        private final List<RepositoryModel> repositories = new ArrayList<>();
        private final List<String> messages = new ArrayList<>();

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of(RedisKey.class.getName(), RedisKey.Container.class.getCanonicalName());
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            KeyDeclarationReader reader =
                    new KeyDeclarationReader(processingEnv.getElementUtils(), processingEnv.getTypeUtils());
            KeySchemaFactory factory = new KeySchemaFactory(
                    processingEnv.getElementUtils(),
                    processingEnv.getTypeUtils(),
                    schema -> KeyCosts.of(schema, Operations.structure(schema)),
                    schema -> Operations.of(schema).operations());
            Problems problems = new Problems();
            for (Element element :
                    round.getElementsAnnotatedWithAny(Set.of(RedisKey.class, RedisKey.Container.class))) {
                reader.read((TypeElement) element, problems)
                        .forEach(declaration -> factory.create(declaration, problems)
                                .map(Operations::of)
                                .ifPresent(repositories::add));
            }
            if (problems.hasErrors()) {
                throw new AssertionError(problems.all().toString());
            }
            return false;
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String typeName, String text) {
            super(URI.create("string:///com/acme/shop/" + typeName + ".java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        static Source of(Path file) {
            try {
                String name = file.getFileName().toString();
                return new Source(name.substring(0, name.length() - 5), Files.readString(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
