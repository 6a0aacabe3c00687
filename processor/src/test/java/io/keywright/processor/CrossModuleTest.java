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
        Path stock =
                compile(compiler, "stock", List.of(), "stock/Item.java", key("stock", "Item", "item:{sku}", "STRING"));

        Result result = result(
                compiler, "web", List.of(stock), List.of(), "web/Page.java", key("web", "Page", "item:{id}", "HASH"));

        assertThat(ours(result)).containsExactly("""
                [keywright:TypeConflict] `app:item:<id>` of 'Page' is a HASH, but 'Item' in 'stock' keeps a STRING under the same keys.
                  Example key: app:item:a
                  Redis answers WRONGTYPE to a command of one type on a key of another, and a write of the whole value replaces what the other keeps there.
                  Fix: begin one of them with another constant segment, or declare one type for both.""");
    }

    @ParameterizedTest
    @EnumSource
    void threeModulesOfWhichTwoDoNotKnowEachOther(Compiler compiler) {
        Path stock = compile(compiler, "stock", List.of(), "stock/Item.java", key("stock", "Item", "{a}:x", "STRING"));
        Path cart = compile(compiler, "cart", List.of(), "cart/Line.java", key("cart", "Line", "y:{b}", "STRING"));

        Result result = result(
                compiler,
                "web",
                List.of(stock, cart),
                List.of(),
                "web/Page.java",
                key("web", "Page", "y:x:{c}", "HASH"));

        assertThat(ours(result)).containsExactly("""
                [keywright:KeyCollision] `app:<a>:x` of 'Item' in 'stock' and `app:y:<b>` of 'Line' in 'cart' can be the same key.
                  Example key: app:y:x
                    'Item' in 'stock' reads it as a=y
                    'Line' in 'cart' reads it as b=x
                  Fix: begin one of them with another constant segment, or give the part that can hold the other's text a format that can't.""");
    }

    @Test
    void groupsOfCachesTakePart() {
        Path stock = compile(Compiler.JAVAC, "stock", List.of(), "stock/Item.java", """
                package stock;
                import io.keywright.annotation.*;
                @RedisKey(pattern = "app:item:{tenant}:{id}", type = RedisType.STRING, ttl = "1h")
                @CacheAside @CacheGroup("app:items:{tenant}")
                @SuppressWarnings("keywright:Naming")
                record Item(long tenant, long id, String v) {}
                """);

        Result result = result(
                Compiler.JAVAC,
                "web",
                List.of(stock),
                List.of(),
                "web/Page.java",
                key("web", "Page", "items:{id}", "STRING"));

        assertThat(ours(result))
                .singleElement()
                .asString()
                .contains(
                        "`app:items:<id>` of 'Page' and `app:items:<tenant>` of 'Item' in 'stock' can be the same key");
    }

    /** The first module is none of the third's dependencies but through the second, whose index does not repeat it. */
    @Test
    void transitiveDependencies() {
        Path stock =
                compile(Compiler.JAVAC, "stock", List.of(), "stock/Item.java", key("stock", "Item", "i:{a}", "HASH"));
        Path cart =
                compile(Compiler.JAVAC, "cart", List.of(stock), "cart/Line.java", key("cart", "Line", "c:{a}", "HASH"));

        Result result = result(
                Compiler.JAVAC, "web", List.of(cart, stock), List.of(), "web/P.java", key("web", "P", "i:{z}", "HASH"));

        assertThat(ours(result)).singleElement().asString().contains("'Item' in 'stock'");
        assertThat(cart.resolve("keywright/index/Of_cart_Line.java")).content().contains("Of_stock_Item.class");
    }

    @Test
    void aSoundModuleIsNotTold() {
        Path stock =
                compile(Compiler.JAVAC, "stock", List.of(), "stock/Item.java", key("stock", "Item", "i:{a}", "HASH"));

        Result result =
                result(Compiler.JAVAC, "web", List.of(stock), STRICT, "web/P.java", key("web", "P", "p:{z}", "HASH"));

        assertThat(result.messages()).isEmpty();
    }

    /** A build that keeps its output: what the index said before is neither a collision with oneself nor lost. */
    @Test
    void incrementalBuild() {
        Compiler compiler = Compiler.JAVAC; // ECJ's Filer writes nothing that stands on its class path
        Path stock = compile(compiler, "stock", List.of(), "stock/Item.java", key("stock", "Item", "i:{a}", "HASH"));
        Path web = compile(compiler, "web", List.of(stock), "web/Page.java", key("web", "Page", "p:{a}", "HASH"));

        // Both outputs stand on the class path, as Maven has it; the same module once more.
        assertThat(ours(result(
                        compiler,
                        "web",
                        List.of(web, stock),
                        List.of(),
                        "web/Page.java",
                        key("web", "Page", "p:{b}", "HASH"))))
                .isEmpty();

        // The dependency changes, and what was sound collides.
        compile(compiler, "stock", List.of(stock), "stock/Item.java", key("stock", "Item", "p:{a}", "HASH"));
        assertThat(ours(result(
                        compiler,
                        "web",
                        List.of(web, stock),
                        List.of(),
                        "web/Page.java",
                        key("web", "Page", "p:{b}", "HASH"))))
                .singleElement()
                .asString()
                .contains("'Item' in 'stock' can be the same key");
    }

    /** What is compiled alone takes nothing out of the module's index, and no old index speaks for it any more. */
    @Test
    void partialBuild() {
        Compiler compiler = Compiler.JAVAC;
        String b = key("stock", "Bb", "b:{x}", "STRING");
        Path stock = compile(
                compiler,
                "stock",
                List.of(),
                "stock/Aa.java",
                key("stock", "Aa", "a:{x}", "STRING"),
                "stock/Bb.java",
                b);

        compile(compiler, "stock", List.of(stock), "stock/Aa.java", key("stock", "Aa", "a:{y}", "STRING"));
        assertThat(against(stock, "b:{x}")).singleElement().asString().contains("'Bb' in 'stock' keeps a STRING");

        // The second of them, and one more that stands before both: afterwards all is built anew.
        compile(compiler, "stock", List.of(stock), "stock/Bb.java", key("stock", "Bb", "c:{x}", "STRING"));
        assertThat(against(stock, "b:{x}")).isEmpty();
        assertThat(against(stock, "c:{x}")).singleElement().asString().contains("'Bb' in 'stock' keeps a STRING");
        assertThat(against(stock, "a:{x}")).singleElement().asString().contains("'Aa' in 'stock' keeps a STRING");
        compile(
                compiler,
                "stock",
                List.of(stock),
                "stock/A.java",
                key("stock", "A", "d:{x}", "STRING"),
                "stock/Aa.java",
                key("stock", "Aa", "a:{x}", "STRING"),
                "stock/Bb.java",
                b);
        assertThat(against(stock, "c:{x}")).isEmpty();
        assertThat(against(stock, "b:{x}")).hasSize(1);
    }

    private List<String> against(Path stock, String pattern) {
        return ours(result(
                Compiler.JAVAC,
                "web",
                List.of(stock),
                List.of(),
                "web/Page.java",
                key("web", "Page", pattern, "HASH")));
    }

    /** What is said of a module as a whole stays as it is while a part of it is compiled. */
    @Test
    void aPartOfAModuleIsNotDocumentedAsTheWhole() throws IOException {
        String unbounded = "package stock;\nimport io.keywright.annotation.*;\n"
                + "@RedisKey(pattern = \"app:b:{x}\", type = RedisType.SET, ttl = \"1h\")\n"
                + "@SuppressWarnings(\"keywright:Naming\")\npublic record Bb(String x, @Member String v) {}\n";
        String accepting = "@io.keywright.annotation.Accept(rule = \"UnboundedGrowth\", reason = \"few\")\npackage stock;\n";
        Path stock = compile(
                Compiler.JAVAC,
                "stock",
                List.of(),
                "stock/package-info.java",
                accepting,
                "stock/Aa.java",
                key("stock", "Aa", "a:{x}", "STRING"),
                "stock/Bb.java",
                unbounded);
        Path document = stock.resolve("META-INF/keywright/redis-keys.md");
        Path schema = stock.resolve("META-INF/keywright/keyspace.json");
        Path committed = Files.writeString(directory.resolve("stock/keys.md"), Files.readString(document));
        assertThat(document).content().contains("app:a:<x>", "app:b:<x>");

        for (String mode : List.of("write", "check")) {
            Result result = result(
                    Compiler.JAVAC,
                    "stock",
                    List.of(stock),
                    List.of("-Akeywright.document=keys.md", "-Akeywright.document.mode=" + mode),
                    "stock/package-info.java",
                    accepting,
                    "stock/Aa.java",
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
                Compiler.JAVAC,
                "stock",
                List.of(stock),
                List.of("-Akeywright.document=keys.md"),
                "stock/package-info.java",
                accepting,
                "stock/Aa.java",
                key("stock", "Aa", "a:{y}", "STRING"),
                "stock/Bb.java",
                unbounded);
        assertThat(whole.messages()).isEmpty();
        assertThat(committed).content().contains("app:a:<y>", "app:b:<x>");
        assertThat(schema).content().contains("app:a:<y>", "app:b:<x>");
    }

    /** A type that was removed is no claim any more, though an old index still names it. */
    @Test
    void whatWasRemovedCountsNoMore() throws IOException {
        Path stock =
                compile(Compiler.JAVAC, "stock", List.of(), "stock/Item.java", key("stock", "Item", "i:{a}", "HASH"));
        Files.delete(stock.resolve("stock/Item.class"));

        assertThat(ours(result(
                        Compiler.JAVAC,
                        "web",
                        List.of(stock),
                        List.of(),
                        "web/P.java",
                        key("web", "P", "i:{a}", "HASH"))))
                .isEmpty();
    }

    @Test
    void modulePath() {
        Path stock = compile(
                Compiler.JAVAC,
                "stock",
                List.of(),
                "module-info.java",
                module("shop.stock"),
                "stock/Item.java",
                key("stock", "Item", "i:{a}", "HASH"));
        Path cart = compile(
                Compiler.JAVAC,
                "cart",
                List.of(),
                "module-info.java",
                module("shop.cart"),
                "cart/Line.java",
                key("cart", "Line", "c:{a}", "HASH"));

        Result result = result(
                Compiler.JAVAC,
                "web",
                List.of(),
                List.of(
                        "--module-path",
                        String.join(File.pathSeparator, stock.toString(), cart.toString(), ANNOTATIONS),
                        "--add-reads",
                        "shop.web=ALL-UNNAMED"),
                "module-info.java",
                module("shop.web", "shop.stock", "shop.cart"),
                "web/Page.java",
                key("web", "Page", "i:{b}", "HASH"),
                "web/Other.java",
                key("web", "Other", "c:{b}", "HASH"));

        assertThat(ours(result))
                .hasSize(2)
                .anyMatch(message -> message.contains("'Item' in 'shop.stock' can be the same key"))
                .anyMatch(message -> message.contains("'Line' in 'shop.cart' can be the same key"));
    }

    /** A jar without a descriptor, but with the name of a module; and one with a descriptor, on the class path. */
    @Test
    void modulesAreFoundOnTheClassPathByName() {
        Path named = compile(
                Compiler.JAVAC,
                "stock",
                List.of(),
                "module-info.java",
                module("shop.stock"),
                "stock/Item.java",
                key("stock", "Item", "i:{a}", "HASH"));
        Path automatic = directory.resolve("cart/out");
        assertThat(result(
                                Compiler.JAVAC,
                                "cart",
                                List.of(),
                                List.of("-Akeywright.module=shop.cart"),
                                "cart/Line.java",
                                key("cart", "Line", "c:{a}", "HASH"))
                        .messages())
                .isEmpty();
        assertThat(automatic.resolve("keywright/index/shop/cart/Of_cart_Line.class"))
                .exists();

        Result result = result(
                Compiler.JAVAC,
                "web",
                List.of(named, automatic),
                List.of("-Akeywright.modules=shop.stock, shop.cart"),
                "web/Page.java",
                key("web", "Page", "i:{b}", "HASH"),
                "web/Other.java",
                key("web", "Other", "c:{b}", "HASH"));

        assertThat(ours(result)).hasSize(2);
    }

    @Test
    void anIndexOfAnotherFormatIsNoProof() {
        Path stock = compile(Compiler.JAVAC, "stock", List.of(), "keywright/index/Of_stock_Item.java", """
                package keywright.index;
                import io.keywright.annotation.KeyspaceIndex;
                @KeyspaceIndex(format = 2, owner = "stock", value = {})
                public final class Of_stock_Item {}
                """);

        Result result = result(
                Compiler.JAVAC, "web", List.of(stock), List.of(), "web/P.java", key("web", "P", "i:{a}", "HASH"));

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

    private static String module(String name, String... required) {
        StringBuilder text = new StringBuilder("module " + name + " { requires io.keywright.annotations;");
        Stream.of(required)
                .forEach(other -> text.append(" requires ").append(other).append(';'));
        return text + " }";
    }

    private static String key(String packageName, String type, String pattern, String redisType) {
        String part = pattern.replaceAll(".*\\{(\\w+)}.*", "$1");
        return "package " + packageName + ";\n@io.keywright.annotation.RedisKey(pattern = \"app:" + pattern
                + "\", type = io.keywright.annotation.RedisType." + redisType + ", ttl = \"1h\")\n"
                + "@SuppressWarnings(\"keywright:Naming\")\npublic record " + type + "(String " + part
                + ", String v, String w) {}\n";
    }

    /** Compiles what must be sound, and gives the output. */
    private Path compile(Compiler compiler, String project, List<Path> dependencies, String... namesAndTexts) {
        List<String> options = namesAndTexts[0].equals("module-info.java")
                ? List.of(
                        "--module-path",
                        ANNOTATIONS,
                        "--add-reads",
                        namesAndTexts[1].split(" ")[1] + "=ALL-UNNAMED")
                : List.of();
        Result result = result(compiler, project, dependencies, options, namesAndTexts);
        assertThat(ours(result)).isEmpty();
        assertThat(result.messages())
                .filteredOn(message -> message.kind().equals("error"))
                .isEmpty();
        return directory.resolve(project).resolve("out");
    }

    private Result result(
            Compiler compiler, String project, List<Path> dependencies, List<String> options, String... namesAndTexts) {
        try {
            Path root = directory.resolve(project);
            List<Path> sources = new ArrayList<>();
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                Path source = root.resolve(namesAndTexts[i]);
                Files.createDirectories(source.getParent());
                sources.add(Files.writeString(source, namesAndTexts[i + 1]));
            }
            List<String> all = new ArrayList<>(options);
            all.add("-Akeywright.project=" + root);
            Path output = Files.createDirectories(root.resolve("out"));
            return compiler.compileAgainst(dependencies, sources, output, all);
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
