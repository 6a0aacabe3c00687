package io.keywright.processor.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A JSON text in the making, two spaces a level, members in the order of writing. */
final class JsonText {

    private final StringBuilder out = new StringBuilder();
    private final Deque<Boolean> filled = new ArrayDeque<>();

    /** A JSON string; characters outside of ASCII that can't be seen are escaped. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c < 0x20 || (c >= 0x7f && c < 0xa0) || isFormat(c) || Character.isSurrogate(c)) {
                        quoted.append("\\u").append(hex(c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }

    /** Begins an object or, after a name, a member that is one. */
    JsonText object() {
        return open('{');
    }

    JsonText end() {
        return close('}');
    }

    JsonText array() {
        return open('[');
    }

    JsonText endArray() {
        return close(']');
    }

    /** The name of the next member. */
    JsonText name(String name) {
        separate();
        out.append(quoted(name)).append(": ");
        filled.push(Boolean.FALSE); // taken off by the value
        return this;
    }

    JsonText member(String name, @Nullable String value) {
        return name(name).raw(value == null ? "null" : quoted(value));
    }

    JsonText member(String name, long value) {
        return name(name).raw(Long.toString(value));
    }

    JsonText member(String name, double value) {
        return name(name).raw(Double.toString(value));
    }

    JsonText member(String name, boolean value) {
        return name(name).raw(Boolean.toString(value));
    }

    /** An array of texts on one line. */
    JsonText member(String name, List<String> values) {
        return name(name)
                .raw("["
                        + String.join(
                                ", ", values.stream().map(JsonText::quoted).toList()) + "]");
    }

    @Override
    public String toString() {
        return out + "\n";
    }

    private JsonText raw(String text) {
        filled.pop();
        out.append(text);
        return this;
    }

    private JsonText open(char bracket) {
        boolean named = out.length() > 1 && out.substring(out.length() - 2).equals(": ");
        if (named) {
            filled.pop();
        } else {
            separate();
        }
        out.append(bracket);
        filled.push(Boolean.FALSE);
        return this;
    }

    private JsonText close(char bracket) {
        if (filled.pop()) {
            newLine();
        }
        out.append(bracket);
        return this;
    }

    private void separate() {
        if (filled.isEmpty()) {
            return;
        }
        if (filled.pop()) {
            out.append(',');
        }
        filled.push(Boolean.TRUE);
        newLine();
    }

    private void newLine() {
        out.append('\n').append("  ".repeat(filled.size()));
    }

    private static boolean isFormat(char c) {
        return c == 0xad
                || c == 0x61c
                || (c >= 0x200b && c <= 0x200f)
                || (c >= 0x2028 && c <= 0x202e)
                || (c >= 0x2060 && c <= 0x206f)
                || c == 0xfeff;
    }

    private static String hex(char c) {
        String digits = Integer.toHexString(c);
        return "0".repeat(4 - digits.length()) + digits;
    }
}
