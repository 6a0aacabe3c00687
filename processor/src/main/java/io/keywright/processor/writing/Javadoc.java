package io.keywright.processor.writing;

import com.palantir.javapoet.ClassName;
import io.keywright.processor.model.KeySchema;
import java.util.ArrayList;
import java.util.List;

/** Pieces of Javadoc: foreign text that ends no comment and no tag, links, and lines of a readable length. */
public final class Javadoc {

    private static final int WIDTH = 105;

    private Javadoc() {}

    /** A link to a type of the same package. */
    public static String link(ClassName type) {
        boolean hidden = KeySchema.NESTED.contains(type.simpleNames().get(0));
        return "{@link " + (hidden ? type.canonicalName() : String.join(".", type.simpleNames())) + "}";
    }

    /** Foreign text in the font of code: an inline tag where that can hold it. */
    public static String code(String text) {
        boolean plain = text.chars().allMatch(c -> c >= ' ' && c != '\\') && isBalanced(text) && !text.contains("*/");
        return plain ? "{@code " + text + "}" : "<code>" + text(text) + "</code>";
    }

    /** Foreign text as it is. */
    public static String text(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c < ' ' || "&<>@{}*\\".indexOf(c) >= 0) {
                escaped.append("&#").append(c).append(';');
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    private static boolean isBalanced(String text) {
        int depth = 0;
        for (int i = 0; i < text.length() && depth >= 0; i++) {
            depth += nesting(text.charAt(i));
        }
        return depth == 0;
    }

    private static int nesting(char c) {
        return c == '{' ? 1 : c == '}' ? -1 : 0;
    }

    /** Breaks lines at spaces, never inside of an inline tag. */
    static String wrap(String text) {
        StringBuilder wrapped = new StringBuilder();
        int column = 0;
        for (String word : words(text)) {
            if (column > 0 && column + 1 + word.length() > WIDTH) {
                wrapped.append('\n');
                column = 0;
            } else if (column > 0) {
                wrapped.append(' ');
                column++;
            }
            wrapped.append(word);
            column += word.length();
        }
        return wrapped.toString();
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += nesting(c);
            if (c == ' ' && depth == 0) {
                words.add(text.substring(start, i));
                start = i + 1;
            }
        }
        words.add(text.substring(start));
        return words;
    }
}
