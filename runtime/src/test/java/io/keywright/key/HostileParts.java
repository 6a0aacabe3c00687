package io.keywright.key;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.SplittableRandom;

/** Makes texts as an attacker, a broken client or a foreign keyboard would send them. */
final class HostileParts {

    private static final String[] FRAGMENTS = {
        ":",
        "{",
        "}",
        "{}",
        "}{",
        "}x{",
        "}:{",
        "::",
        "*",
        "?",
        "[",
        "]",
        "\\",
        "^",
        "%",
        "%3A",
        "%3a",
        "%25",
        "%00",
        "%",
        "\0",
        "\r\n",
        "\n",
        "\t",
        "\u007F",
        "\u0080",
        "\u00FF",
        "\uD800",
        "\uDBFF",
        "\uDC00",
        "\uDFFF",
        "😀",
        "\uDBFF\uDFFF",
        "é",
        "e\u0301",
        "\u0301",
        "Å",
        "\u212B",
        "A\u030A",
        "\u1100\u1161",
        "가",
        "ﬁ",
        "\u202E",
        "\uFEFF",
        "\uFFFD",
        "\uFFFF",
        "null",
        "a",
        "b",
        "x",
        "A",
        "0",
        "1",
        "-",
        ".",
        "..",
        "~",
        "_",
        "/",
        " ",
        "+",
        "'",
        "\"",
        "\u00C0"
    };

    private final SplittableRandom random;

    HostileParts(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** From empty to six fragments; half of them short enough that two are often equal. */
    String next() {
        int count = random.nextInt(random.nextBoolean() ? 3 : 7);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(FRAGMENTS[random.nextInt(FRAGMENTS.length)]);
        }
        return text.toString();
    }

    int nextInt(int bound) {
        return random.nextInt(bound);
    }

    /** Whether a key must take the text: found by other means than the writer's. */
    static boolean isAcceptable(String text) {
        // A lone surrogate has no UTF-8: Java puts a question mark in its place.
        String replaced = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        if (text.isEmpty() || !replaced.equals(text)) {
            return false;
        }
        return Normalizer.isNormalized(text, Normalizer.Form.NFC);
    }
}
