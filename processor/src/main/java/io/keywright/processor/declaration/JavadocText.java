package io.keywright.processor.declaration;

import org.jspecify.annotations.Nullable;

/** The plain text of a Javadoc comment. */
final class JavadocText {

    private JavadocText() {}

    /** The comment up to its first block tag, without markup, white space folded; empty for none. */
    static String summary(@Nullable String comment) {
        if (comment == null) {
            return "";
        }
        String text = ("\n" + comment).split("\n\\s*@[a-z]", 2)[0];
        text = text.replaceAll("\\{@(?:code|literal)\\s+([^}]*)}", "$1");
        text = text.replaceAll("\\{@(?:link|linkplain|value)\\s+[^\\s}]*\\s+([^}]*)}", "$1");
        text = text.replaceAll("\\{@(?:link|linkplain|value)\\s+#?([^}\\s]*)\\s*}", "$1");
        text = text.replaceAll("</?[a-zA-Z][^>]*>", " ");
        text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        return text.replaceAll("\\s+", " ").strip();
    }
}
