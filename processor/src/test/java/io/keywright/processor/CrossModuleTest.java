package io.keywright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.annotation.RedisKey;
import io.keywright.processor.Compiler.Message;
import io.keywright.processor.Compiler.Result;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a module declares takes part in the proof of the modules that depend on it, each compiled by itself. */
class CrossModuleTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void classPath(Compiler compiler) {
        Path stock = compile(compiler, "stock", List.of(), key("stock", "Item", "item:{sku}", "STRING"));

        Result result = result(compiler, "web", List.of(stock), List.of(), key("web", "Page", "item:{id}", "HASH"));

        assertThat(ours(result)).containsExactly("""
                [keywright:TypeConflict] `app:item:<id>` of 'Page' is a HASH, but 'Item' in 'stock' keeps a STRING under the same keys.
                  Example key: app:item:a
                  Redis answers WRONGTYPE to a command of one type on a key of another, and a write of the whole value replaces what the other keeps there.
                  Fix: begin one of them with another constant segment, or declare one type for both.""");
    }

    @ParameterizedTest
    @EnumSource
    void threeModulesOfWhichTwoDoNotKnowEachOther(Compiler compiler) {
        Path stock = compile(compiler, "stock", List.of(), key("stock", "Item", "{a}:x", "STRING"));
        Path cart = compile(compiler, "cart", List.of(), key("cart", "Line", "y:{b}", "STRING"));

        Result result = result(compiler, "web", List.of(stock, cart), List.of(), key("web", "Page", "y:x:{c}", "HASH"));

        assertThat(ours(result)).containsExactly("""
                [keywright:KeyCollision] `app:<a>:x` of 'Item' in 'stock' and `app:y:<b>` of 'Line' in 'cart' can be the same key.
                  Example key: app:y:x
                    'Item' in 'stock' reads it as a=y
                    'Line' in 'cart' reads it as b=x
                  Fix: begin one of them with another constant segment, or give the part that can hold the other's text a format that can't.""");
    }

    @Test
    void groupsOfCachesTakePart() {
        Path stock = compile("stock", List.of(), new Source("stock/Item.java", """
                package stock;
                import io.keywright.annotation.*;
                @RedisKey(pattern = "app:item:{tenant}:{id}", type = RedisType.STRING, ttl = "1h")
                @CacheAside @CacheGroup("app:items:{tenant}")
                @SuppressWarnings("keywright:Naming")
                record Item(long tenant, long id, String v) {}
                """));

        Result result = result("web", List.of(stock), key("web", "Page", "items:{id}", "STRING"));

        assertThat(ours(result))
                .singleElement()
                .asString()
                .contains(
                        "`app:items:<id>` of 'Page' and `app:items:<tenant>` of 'Item' in 'stock' can be the same key");
    }

    /** The first module is none of the third's dependencies but through the second, whose index does not repeat it. */
    @Test
    void transitiveDependencies() {
        Path stock = compile("stock", List.of(), key("stock", "Item", "i:{a}", "HASH"));
        Path cart = compile("cart", List.of(stock), key("cart", "Line", "c:{a}", "HASH"));

        Result result = result("web", List.of(cart, stock), key("web", "P", "i:{z}", "HASH"));

        assertThat(ours(result)).singleElement().asString().contains("'Item' in 'stock'");
        assertThat(cart.resolve("keywright/index/Of_cart_Line.java")).content().contains("Of_stock_Item.class");
    }

    @Test
    void aSoundModuleIsNotTold() {
        Path stock = compile("stock", List.of(), key("stock", "Item", "i:{a}", "HASH"));

        Result result = result("web", List.of(stock), STRICT, key("web", "P", "p:{z}", "HASH"));

        assertThat(result.messages()).isEmpty();
    }

    /** A build that keeps its output: what the index said before is neither a collision with oneself nor lost. */
    @Test
    void incrementalBuild() {
        // By javac alone: ECJ's Filer writes nothing that stands on its class path.
        Path stock = compile("stock", List.of(), key("stock", "Item", "i:{a}", "HASH"));
        Path web = compile("web", List.of(stock), key("web", "Page", "p:{a}", "HASH"));

        // Both outputs stand on the class path, as Maven has it; the same module once more.
        List<Path> classPath = List.of(web, stock);
        Source page = key("web", "Page", "p:{b}", "HASH");
        assertThat(ours(result("web", classPath, page))).isEmpty();

        // The dependency changes, and what was sound collides.
        compile("stock", List.of(stock), key("stock", "Item", "p:{a}", "HASH"));
        assertThat(ours(result("web", classPath, page)))
                .singleElement()
                .asString()
                .contains("'Item' in 'stock' can be the same key");
    }

    /** What is compiled alone takes nothing out of the module's index, and no old index speaks for it any more. */
    @Test
    void partialBuild() {
        Source b = key("stock", "Bb", "b:{x}", "STRING");
        Path stock = compile("stock", List.of(), key("stock", "Aa", "a:{x}", "STRING"), b);

        compile("stock", List.of(stock), key("stock", "Aa", "a:{y}", "STRING"));
        assertThat(against(stock, "b:{x}")).singleElement().asString().contains("'Bb' in 'stock' keeps a STRING");

        // The second of them, and one more that stands before both: afterwards all is built anew.
        compile("stock", List.of(stock), key("stock", "Bb", "c:{x}", "STRING"));
        assertThat(against(stock, "b:{x}")).isEmpty();
        assertThat(against(stock, "c:{x}")).singleElement().asString().contains("'Bb' in 'stock' keeps a STRING");
        assertThat(against(stock, "a:{x}")).singleElement().asString().contains("'Aa' in 'stock' keeps a STRING");
        compile(
                "stock",
                List.of(stock),
                key("stock", "A", "d:{x}", "STRING"),
                key("stock", "Aa", "a:{x}", "STRING"),
                b);
        assertThat(against(stock, "c:{x}")).isEmpty();
        assertThat(against(stock, "b:{x}")).hasSize(1);
    }

    private List<String> against(Path stock, String pattern) {
        return ours(result("web", List.of(stock), key("web", "Page", pattern, "HASH")));
    }

    /** What is said of a module as a whole stays as it is while a part of it is compiled. */
    @Test
    void aPartOfAModuleIsNotDocumentedAsTheWhole() throws IOException {
        Source unbounded = new Source(
                "stock/Bb.java",
                "package stock;\nimport io.keywright.annotation.*;\n"
                        + "@RedisKey(pattern = \"app:b:{x}\", type = RedisType.SET, ttl = \"1h\")\n"
                        + "@SuppressWarnings(\"keywright:Naming\")\npublic record Bb(String x, @Member String v) {}\n");
        Source accepting = new Source(
                "stock/package-info.java",
                "@io.keywright.annotation.Accept(rule = \"UnboundedGrowth\", reason = \"few\")\npackage stock;\n");
        Path stock = compile("stock", List.of(), accepting, key("stock", "Aa", "a:{x}", "STRING"), unbounded);
        Path document = stock.resolve("META-INF/keywright/redis-keys.md");
        Path schema = stock.resolve("META-INF/keywright/keyspace.json");
        Path committed = Files.writeString(directory.resolve("stock/keys.md"), Files.readString(document));
        assertThat(document).content().contains("app:a:<x>", "app:b:<x>");

        for (String mode : List.of("write", "check")) {
            Result result = result(
                    "stock",
                    List.of(stock),
                    List.of("-Akeywright.document=keys.md", "-Akeywright.document.mode=" + mode),
                    accepting,
                    key("stock", "Aa", "a:{y}", "STRING"));

            assertThat(result.messages()).singleElement().satisfies(message -> {
                assertThat(message.kind()).isEqualTo("note");
                assertThat(message.text()).startsWith("[keywright] A part of the module's types");
            });
            assertThat(document).content().contains("app:a:<x>", "app:b:<x>");
            assertThat(schema).content().contains("app:a:<x>", "app:b:<x>");
            assertThat(committed).content().contains("app:a:<x>", "app:b:<x>");
        }

        Result whole = result(
                "stock",
                List.of(stock),
                List.of("-Akeywright.document=keys.md"),
                accepting,
                key("stock", "Aa", "a:{y}", "STRING"),
                unbounded);
        assertThat(whole.messages()).isEmpty();
        assertThat(committed).content().contains("app:a:<y>", "app:b:<x>");
        assertThat(schema).content().contains("app:a:<y>", "app:b:<x>");
    }

    /** What an index says of a type that bears no key any more was said by an earlier build. */
    @Test
    void aKeyMayMoveToAnotherType() {
        Path stock = compile("stock", List.of(), key("stock", "Aa", "a:{x}", "STRING"));

        compile(
                "stock",
                List.of(stock),
                new Source("stock/Aa.java", "package stock; public class Aa {}"),
                key("stock", "Bb", "a:{x}", "STRING"));

        assertThat(against(stock, "a:{x}")).singleElement().asString().contains("'Bb' in 'stock' keeps a STRING");
    }

    /** A type that was removed is no claim any more, though an old index still names it. */
    @Test
    void whatWasRemovedCountsNoMore() throws IOException {
        Path stock = compile("stock", List.of(), key("stock", "Item", "i:{a}", "HASH"));
        Files.delete(stock.resolve("stock/Item.class"));

        assertThat(against(stock, "i:{a}")).isEmpty();
    }

    @Test
    void modulePath() {
        Path stock = compile("stock", List.of(), module("shop.stock"), key("stock", "Item", "i:{a}", "HASH"));
        Path cart = compile("cart", List.of(), module("shop.cart"), key("cart", "Line", "c:{a}", "HASH"));

        Result result = result(
                "web",
                List.of(),
                modulePath("shop.web", stock, cart),
                module("shop.web", "shop.stock", "shop.cart"),
                key("web", "Page", "i:{b}", "HASH"),
                key("web", "Other", "c:{b}", "HASH"));

        assertThat(ours(result))
                .hasSize(2)
                .anyMatch(message -> message.contains("'Item' in 'shop.stock' can be the same key"))
                .anyMatch(message -> message.contains("'Line' in 'shop.cart' can be the same key"));
    }

    /** What modules do not export may be called alike in several: packages, their keyspaces, and types. */
    @Test
    void modulesWithTypesOfOneName() {
        Path stock = compile(
                "stock",
                List.of(),
                module("shop.stock"),
                new Source(
                        "internal/package-info.java",
                        "@io.keywright.annotation.Keyspace(name = \"stock\") package internal;"),
                key("internal", "Item", "i:{a}", "HASH"));

        Source page = key("other", "Page", "app:i:{c}", "HASH");
        Result result = result(
                "web",
                List.of(),
                modulePath("shop.web", stock),
                module("shop.web", "shop.stock"),
                new Source(
                        "internal/package-info.java",
                        "@io.keywright.annotation.Keyspace(name = \"web\") package internal;"),
                key("internal", "Item", "w:{b}", "HASH"),
                new Source(page.path(), page.text().replace("app:app", "stock:app")));

        assertThat(result.generated().get("META-INF/keywright/redis-keys.md")).isNull();
        assertThat(result.messages())
                .extracting(Message::text)
                .singleElement()
                .asString()
                .contains("`stock:app:i:<c>` of 'Page'", "'Item' in 'shop.stock' can be the same key");
        assertThat(result.generated().get("internal/ItemRepository.java")).contains("\"web:app:w:<b>\"");
    }

    /** A jar without a descriptor, but with the name of a module; and one with a descriptor, on the class path. */
    @Test
    void modulesAreFoundOnTheClassPathByName() {
        Path named = compile("stock", List.of(), module("shop.stock"), key("stock", "Item", "i:{a}", "HASH"));
        Path automatic = directory.resolve("cart/out");
        assertThat(result(
                                "cart",
                                List.of(),
                                List.of("-Akeywright.module=shop.cart"),
                                key("cart", "Line", "c:{a}", "HASH"))
                        .messages())
                .isEmpty();
        assertThat(automatic.resolve("keywright/index/shop/cart/Of_cart_Line.class"))
                .exists();

        Result result = result(
                "web",
                List.of(named, automatic),
                List.of("-Akeywright.modules=shop.stock, shop.cart"),
                key("web", "Page", "i:{b}", "HASH"),
                key("web", "Other", "c:{b}", "HASH"));

        assertThat(ours(result)).hasSize(2);
    }

    @Test
    void anIndexOfAnotherFormatIsNoProof() {
        Path stock = compile("stock", List.of(), new Source("keywright/index/Of_stock_Item.java", """
                package keywright.index;
                import io.keywright.annotation.KeyspaceIndex;
                @KeyspaceIndex(format = 2, owner = "stock", value = {})
                public final class Of_stock_Item {}
                """));

        Result result = result("web", List.of(stock), key("web", "P", "i:{a}", "HASH"));

        assertThat(ours(result)).containsExactly("""
                [keywright:UnreadableKeyspace] The keyspace of 'stock', which this one depends on, is written in format 2; this version of Keywright reads format 1.
                  Expected: an index that can be read, since no proof about its keys can be given without it.
                  Fix: build 'stock' and this module with one version of Keywright.""");
    }

    private static final List<String> STRICT = List.of("-Xlint:all,-processing", "-Werror");

    private static final String ANNOTATIONS = Path.of(RedisKey.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .getPath())
            .toString();

    /** A source of a module, at its path. */
    private record Source(String path, String text) {}

    private static Source module(String name, String... required) {
        StringBuilder text = new StringBuilder("module " + name + " { requires io.keywright.annotations;");
        Stream.of(required)
                .forEach(other -> text.append(" requires ").append(other).append(';'));
        return new Source("module-info.java", text + " }");
    }

    /** A record whose pattern has one placeholder. */
    private static Source key(String packageName, String type, String pattern, String redisType) {
        String part = pattern.replaceAll(".*\\{(\\w+)}.*", "$1");
        return new Source(
                packageName + "/" + type + ".java",
                "package " + packageName + ";\n@io.keywright.annotation.RedisKey(pattern = \"app:" + pattern
                        + "\", type = io.keywright.annotation.RedisType." + redisType + ", ttl = \"1h\")\n"
                        + "@SuppressWarnings(\"keywright:Naming\")\npublic record " + type + "(String " + part
                        + ", String v, String w) {}\n");
    }

    /** The options for a module of this name, which reads the runtime from the class path. */
    private static List<String> modulePath(String module, Path... dependencies) {
        String path = Stream.concat(Stream.of(dependencies).map(Path::toString), Stream.of(ANNOTATIONS))
                .collect(Collectors.joining(File.pathSeparator));
        return List.of("--module-path", path, "--add-reads", module + "=ALL-UNNAMED");
    }

    private Path compile(String project, List<Path> dependencies, Source... sources) {
        return compile(Compiler.JAVAC, project, dependencies, sources);
    }

    /** Compiles what must be sound, and gives the output. */
    private Path compile(Compiler compiler, String project, List<Path> dependencies, Source... sources) {
        List<String> options = sources[0].path().equals("module-info.java")
                ? modulePath(sources[0].text().split(" ")[1])
                : List.of();
        Result result = result(compiler, project, dependencies, options, sources);
        assertThat(ours(result)).isEmpty();
        assertThat(result.messages())
                .filteredOn(message -> message.kind().equals("error"))
                .isEmpty();
        return directory.resolve(project).resolve("out");
    }

    private Result result(String project, List<Path> dependencies, Source... sources) {
        return result(project, dependencies, List.of(), sources);
    }

    private Result result(String project, List<Path> dependencies, List<String> options, Source... sources) {
        return result(Compiler.JAVAC, project, dependencies, options, sources);
    }

    private Result result(
            Compiler compiler, String project, List<Path> dependencies, List<String> options, Source... sources) {
        try {
            Path root = directory.resolve(project);
            List<Path> files = new ArrayList<>();
            for (Source source : sources) {
                Path file = root.resolve(source.path());
                Files.createDirectories(file.getParent());
                files.add(Files.writeString(file, source.text()));
            }
            List<String> all = new ArrayList<>(options);
            all.add("-Akeywright.project=" + root);
            Path output = Files.createDirectories(root.resolve("out"));
            return compiler.compileAgainst(dependencies, files, output, all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> ours(Result result) {
        return result.messages().stream()
                .filter(Message::isOurs)
                .map(Message::text)
                .toList();
    }
}
