package io.keywright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.processor.Compiler.Message;
import io.keywright.processor.Compiler.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The document in the project: where it may be written, over what, and when the build fails. */
class DocumentOutputTest {

    private static final String CHECK = "-Akeywright.document.mode=check";

    @TempDir
    Path directory;

    private Path project;
    private int builds;

    @BeforeEach
    void makeProject() throws IOException {
        project = Files.createDirectory(directory.resolve("project"));
    }

    @Test
    void isWrittenWithItsFoldersAndIsTheOneInTheJar() throws IOException {
        Result result = build("docs/redis-keys.md");

        assertThat(result.messages()).isEmpty();
        assertThat(project.resolve("docs/redis-keys.md"))
                .hasContent(result.generated().get("META-INF/keywright/redis-keys.md"));
    }

    @Test
    void isNotTouchedWhenItIsCurrent() throws IOException {
        build("keys.md");
        Path document = project.resolve("keys.md");
        Files.writeString(document, Files.readString(document).replace("\n", "\r\n"));

        assertThat(build("keys.md").messages()).isEmpty();
        assertThat(Files.readString(document)).contains("\r\n");
        assertThat(build("keys.md", CHECK).messages()).isEmpty();
    }

    @Test
    void replacesAnOlderOne() throws IOException {
        build("keys.md");
        Path document = project.resolve("keys.md");
        String current = Files.readString(document);
        Files.writeString(document, current + "\nold\n");

        assertThat(build("keys.md", CHECK).messages()).extracting(Message::text).containsExactly("""
                        [keywright:DocumentOutOfDate] 'keys.md' is out of date: these types document something else.
                          Fix: build once with -Akeywright.document.mode=write, and commit the file.""");
        assertThat(document).hasContent(current + "\nold\n");
        assertThat(build("keys.md").messages()).isEmpty();
        assertThat(document).hasContent(current);
    }

    @Test
    void neverReplacesAFileOfSomeoneElse() throws IOException {
        Path readme = Files.writeString(project.resolve("README.md"), "# Mine\n");

        assertRefused(build("README.md"), "names a file that Keywright did not write");
        assertThat(readme).hasContent("# Mine\n");
    }

    /**
     * R54: with {@code ..}, as an absolute path and by links, it is an error of the compiler, and nothing is written.
     */
    @Test
    void neverLeavesTheProject() throws IOException {
        Path outside = Files.createDirectory(directory.resolve("outside"));
        Files.createSymbolicLink(project.resolve("link"), outside);
        Files.createSymbolicLink(project.resolve("dangling.md"), outside.resolve("new.md"));
        Files.createSymbolicLink(project.resolve("dangling"), outside.resolve("folder"));
        Path foreign = Files.writeString(outside.resolve("foreign.md"), "mine");
        Files.createSymbolicLink(project.resolve("foreign.md"), foreign);
        List<String> paths = List.of(
                "../outside/keys.md",
                "docs/../../outside/keys.md",
                outside.resolve("keys.md").toString(),
                project.resolve("keys.md").toString(),
                "link/keys.md",
                "link/new/keys.md",
                "dangling.md",
                "dangling/keys.md",
                "foreign.md",
                ".",
                "docs/..");

        for (String path : paths) {
            assertRefused(build(path), "leads to no file below the project's directory");
            assertRefused(build(path, CHECK), "leads to no file below the project's directory");
        }
        try (Stream<Path> files = Files.walk(outside)) {
            assertThat(files).containsExactlyInAnyOrder(outside, foreign);
        }
        assertThat(foreign).hasContent("mine");
    }

    @Test
    void followsLinksThatStayInside() throws IOException {
        Files.createDirectory(project.resolve("docs"));
        Files.createSymbolicLink(project.resolve("link"), project.resolve("docs"));

        assertThat(build("link/keys.md").messages()).isEmpty();
        assertThat(project.resolve("docs/keys.md")).exists();
    }

    @Test
    void saysWhatCanNotBeRead() throws IOException {
        Files.createDirectory(project.resolve("folder"));
        Files.write(project.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertRefused(build("folder"), "Can't use -Akeywright.document=folder");
        assertRefused(build("binary"), "Can't use -Akeywright.document=binary");
        assertRefused(build("nul\0byte"), "is no usable path");
    }

    @Test
    void saysWhereTheCompilerCanNotWrite() throws IOException {
        Files.createFile(
                Files.createDirectories(directory.resolve("out0/META-INF")).resolve("keywright"));

        assertThat(build("keys.md").messages())
                .hasSize(2)
                .allSatisfy(message -> assertThat(message.text())
                        .startsWith("[keywright:InvalidDocumentPath] Can't write META-INF/keywright/")
                        .endsWith("Fix: let the compiler write to META-INF/keywright/ in its output directory."));
    }

    @Test
    void isNotWrittenWhereATypeIsWrong() throws IOException {
        Path bad = BadFixture.FOLDER.resolve("MissingTtl.java");

        Result result = build(List.of(product(), bad), "keys.md");

        assertThat(result.messages())
                .isNotEmpty()
                .allMatch(message -> message.rule().equals("MissingTtl"));
        assertThat(project.resolve("keys.md")).doesNotExist();
        assertThat(result.generated().keySet()).noneMatch(name -> name.startsWith("META-INF"));
    }

    private static void assertRefused(Result result, String text) {
        assertThat(result.messages()).singleElement().satisfies(message -> {
            assertThat(message.text())
                    .startsWith("[keywright:InvalidDocumentPath] ")
                    .contains(text);
            assertThat(message.kind()).isEqualTo("error");
        });
    }

    private static Path product() {
        return GoodFixtures.FOLDER.resolve("shop/Product.java");
    }

    private Result build(String document, String... options) throws IOException {
        return build(List.of(product()), document, options);
    }

    private Result build(List<Path> sources, String document, String... options) throws IOException {
        List<Path> all = new ArrayList<>(sources);
        all.add(GoodFixtures.FOLDER.resolve("shop/package-info.java"));
        List<String> arguments = new ArrayList<>(Arrays.asList(options));
        arguments.add("-proc:only");
        arguments.add("-Akeywright.project=" + project);
        arguments.add("-Akeywright.document=" + document);
        return Compiler.JAVAC.compile(all, Files.createDirectories(directory.resolve("out" + builds++)), arguments);
    }
}
