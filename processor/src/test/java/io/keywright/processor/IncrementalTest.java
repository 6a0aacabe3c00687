package io.keywright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.lang.model.element.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What build tools need to know to run the processors again for no more than what changed. */
class IncrementalTest {

    /** The files that were created, with the elements that were given as their origins. */
    private final Map<String, List<String>> origins = new TreeMap<>();

    @TempDir
    Path output;

    /**
     * Gradle gives a processor that this file calls incremental the types that did not change as class files. These
     * hold less than the sources do, which the next test shows; unnamed, it compiles all sources of the module.
     */
    @Test
    void gradleCompilesWholeModules() {
        assertThat(KeywrightProcessor.class.getResource("/META-INF/gradle/incremental.annotation.processors"))
                .isNull();
    }

    /** Should one day nothing be lost, the processors may be called incremental. */
    @Test
    void classFilesHoldLessThanSources() throws IOException {
        Path source = Files.writeString(output.resolve("Order.java"), """
                package shop;
                import io.keywright.annotation.*;
                /** What somebody ordered. */
                @RedisKey(pattern = "{id}:order", type = RedisType.STRING, ttl = "1h")
                @SuppressWarnings("keywright:Naming")
                public record Order(long id, String item) {}
                """);
        Path keyspace = GoodFixtures.FOLDER.resolve("shop").resolve("package-info.java");

        Compiler.Result whole = Compiler.JAVAC.compile(List.of(source, keyspace), output, List.of());
        Compiler.Result again = Compiler.JAVAC.processAgain(List.of("shop.Order"), List.of(), output);

        assertThat(whole.messages()).isEmpty();
        assertThat(whole.generated().get("META-INF/keywright/redis-keys.md")).contains("What somebody ordered.");
        assertThat(again.messages())
                .singleElement()
                .satisfies(message -> assertThat(message.rule()).isEqualTo("Naming"));
        assertThat(again.generated().get("META-INF/keywright/redis-keys.md")).doesNotContain("What somebody ordered.");
    }

    @Test
    void javacFindsOneProcessorThatRunsTheOthers() {
        assertThat(ServiceLoader.load(Processor.class).stream()
                        .map(ServiceLoader.Provider::type)
                        .filter(type -> type.getName().startsWith("io.keywright.")))
                .containsExactly(KeywrightProcessor.class);
    }

    @Test
    void isolatingFilesHaveOneOriginAndDocumentsAllOfThem() {
        List<Path> sources = Stream.of("Product.java", "PageViews.java", "package-info.java")
                .map(name -> GoodFixtures.FOLDER.resolve("shop").resolve(name))
                .toList();

        Compiler.JAVAC.compile(
                sources,
                output,
                List.of("-proc:only"),
                List.of(watched(new RepositoryProcessor()), watched(new KeyspaceProcessor())));

        assertThat(origins)
                .containsOnly(
                        Map.entry("shop.ProductRepository", List.of("shop.Product")),
                        Map.entry("shop.PageViewsRepository", List.of("shop.PageViews")),
                        Map.entry("keywright.index.Of_shop_PageViews", List.of("shop.PageViews", "shop.Product")),
                        Map.entry("META-INF/keywright/redis-keys.md", List.of("shop.PageViews", "shop.Product")),
                        Map.entry("META-INF/keywright/keyspace.json", List.of("shop.PageViews", "shop.Product")));
    }

    @Test
    void evictionsHaveOneOriginAndTheDocumentThatOneToo() {
        List<Path> sources = Stream.of("Article.java", "Rate.java", "ArticleMoved.java", "package-info.java")
                .map(name -> GoodFixtures.FOLDER.resolve("shop").resolve(name))
                .toList();

        String document = Compiler.JAVAC
                .compile(
                        sources,
                        output,
                        List.of("-proc:only"),
                        List.of(watched(new EvictionProcessor()), watched(new KeyspaceProcessor())))
                .generated()
                .get("META-INF/keywright/redis-keys.md");

        assertThat(origins)
                .contains(
                        Map.entry("shop.ArticleMovedEvictions", List.of("shop.ArticleMoved")),
                        Map.entry(
                                "META-INF/keywright/redis-keys.md",
                                List.of("shop.Article", "shop.ArticleMoved", "shop.Rate")));
        assertThat(document)
                .contains(
                        "| Evicted by changes | `ArticleMoved` by `ArticleMovedEvictions` (`id` is its `from`, `id` is its"
                                + " `to`) |")
                .contains("| Evicted by changes | `ArticleMoved` by `ArticleMovedEvictions` |");
    }

    /** The processor, whose calls of the filer are written down. */
    private Processor watched(Processor processor) {
        return proxy(Processor.class, processor, (method, arguments) -> {
            if (method.equals("init")) {
                ProcessingEnvironment environment = (ProcessingEnvironment) arguments[0];
                Filer filer = proxy(Filer.class, environment.getFiler(), this::write);
                arguments[0] = new WatchedEnvironment(environment, filer);
            }
        });
    }

    private void write(String method, Object[] arguments) {
        if (method.startsWith("create")) {
            Element[] elements = (Element[]) arguments[arguments.length - 1];
            String name = arguments[method.equals("createResource") ? 2 : 0].toString();
            origins.put(
                    name, Arrays.stream(elements).map(Object::toString).sorted().toList());
        }
    }

    private interface Watch {
        void called(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, T target, Watch watch) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    watch.called(method.getName(), arguments);
                    try {
                        return method.invoke(target, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    /** javac's environment with another filer. */
    private record WatchedEnvironment(ProcessingEnvironment environment, Filer filer) implements ProcessingEnvironment {

        @Override
        public Map<String, String> getOptions() {
            return environment.getOptions();
        }

        @Override
        public javax.annotation.processing.Messager getMessager() {
            return environment.getMessager();
        }

        @Override
        public Filer getFiler() {
            return filer;
        }

        @Override
        public javax.lang.model.util.Elements getElementUtils() {
            return environment.getElementUtils();
        }

        @Override
        public javax.lang.model.util.Types getTypeUtils() {
            return environment.getTypeUtils();
        }

        @Override
        public javax.lang.model.SourceVersion getSourceVersion() {
            return environment.getSourceVersion();
        }

        @Override
        public java.util.Locale getLocale() {
            return environment.getLocale();
        }
    }
}
