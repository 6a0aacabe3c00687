package io.keywright.processor.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * R55: no text of an annotation or a Javadoc breaks out of where it stands. What a parser of GitHub's Markdown shows is
 * the text itself, save for what can't be seen; it finds no HTML and no link.
 */
class MarkdownTextTest {

    private static final List<String> PIECES = List.of(
            "a",
            "Z",
            "9",
            " ",
            "|",
            "\\",
            "`",
            "``",
            "*",
            "_",
            "~~",
            "<b>",
            "</td>",
            "<!--",
            "-->",
            "&lt;",
            "&#124;",
            "[x](y)",
            "![",
            "](",
            "]: http://e.com",
            "http://e.com",
            "www.e.com",
            "mailto:a@b.de",
            "a@b.de",
            "#",
            "# ",
            "- ",
            "1. ",
            "+",
            "=",
            ">",
            "{",
            "}",
            "$",
            ":smile:",
            "\n",
            "\r\n",
            "\t",
            "\u0000",
            "\u202e",
            "\u200b",
            "\ud800",
            "é",
            "漢",
            "😀",
            "%",
            "'",
            "\"");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a | b",
                "a \\| b",
                "a \\\\| b\\",
                "`tick` and ``two`` and `",
                "*bold* _it_ ~~no~~",
                "<script>alert(1)</script>",
                "[click](https://example.com)",
                "see https://example.com/a_b?c=*d* or www.example.com or me@example.com",
                "&amp; &#124; &lt;",
                "# no heading",
                "1. no list",
                "12) no list",
                "- no list",
                "+ no list",
                "=== no heading",
                "costs $5 and $6, :smile:",
                "> no quote",
                "![x](y)",
                "[ref]: /url",
                "\\`",
                "`a|b\\|c` @user"
            })
    void readsAsItWasWritten(String text) {
        assertHarmless(text);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readsAsItWasWrittenWhateverItIs(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int piece = random.nextInt(12); piece >= 0; piece--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            assertHarmless(text.toString());
        }
    }

    @Test
    void whatCannotBeSeenIsLeftOut() {
        assertThat(MarkdownText.visible("a\u202eb\u0000c\u2066d\u200be\ufefff\ud800g\u001b[31m"))
                .isEqualTo("abcdefg[31m");
        assertThat(MarkdownText.visible(" a\r\n\tb\u2028c ")).isEqualTo("a b c");
    }

    private static Stream<Integer> seeds() {
        return IntStream.range(0, 10).boxed();
    }

    private static void assertHarmless(String text) {
        String seen = MarkdownText.visible(text);
        String code = seen.isEmpty() ? "–" : seen;
        String table = new MarkdownTable("Head", "Code", "End")
                .row(MarkdownText.inline(text), MarkdownText.code(text), "end")
                .toString();
        Rendered cells = Rendered.of(table);
        assertThat(cells.cells()).as(table).containsExactly("Head", "Code", "End", seen, code, "end");
        assertThat(cells.active()).as(table).isEmpty();

        Rendered paragraph = Rendered.of(MarkdownText.inline(text));
        assertThat(paragraph.text()).isEqualTo(seen);
        assertThat(paragraph.active()).isEmpty();
        assertThat(paragraph.blocks()).isSubsetOf("Paragraph");
    }
}
