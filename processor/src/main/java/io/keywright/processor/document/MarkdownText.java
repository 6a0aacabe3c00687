package io.keywright.processor.document;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts foreign text into Markdown so that it reads as it was written: it makes no table cell, link, markup or HTML.
 *
 * <p>Pipes are left to {@link MarkdownTable}, which escapes those of whole cells.
 */
final class MarkdownText {

    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>&~]");
    private static final Pattern LINE_START = Pattern.compile("^(?:[#+=-]|\\d+(?=[.)]))");

    /** What GitHub makes a link, an emoji or a formula of, and what no backslash keeps it from. */
    private static final Pattern ACTIVE =
            Pattern.compile("@|://|\\$|(?i:www\\.|mailto:|xmpp:)|:[A-Za-z0-9_+-]+:|[0-9a-f]{40}");

    private MarkdownText() {}

    /** One line without control characters and without such as change the direction of text or can't be seen. */
    static String visible(String text) {
        StringBuilder visible = new StringBuilder();
        text.codePoints().forEach(codePoint -> {
            if (isSpace(codePoint)) {
                if (visible.length() > 0 && visible.charAt(visible.length() - 1) != ' ') {
                    visible.append(' ');
                }
            } else if (!isHidden(codePoint)) {
                visible.appendCodePoint(codePoint);
            }
        });
        return visible.toString().strip();
    }

    /** Foreign text among ours, in a paragraph or a cell. */
    static String inline(String text) {
        StringBuilder inline = new StringBuilder();
        for (String word : visible(text).split(" ", -1)) {
            if (word.isEmpty()) {
                continue;
            }
            inline.append(inline.length() == 0 ? "" : " ")
                    .append(ACTIVE.matcher(word).find() ? code(word) : escape(word));
        }
        Matcher start = LINE_START.matcher(inline);
        if (start.find()) {
            boolean numbered = Character.isDigit(start.group().charAt(0));
            inline.insert(numbered ? start.end() : 0, '\\');
        }
        return inline.toString();
    }

    /** A code span: the text as it is. */
    static String code(String text) {
        String visible = visible(text);
        if (visible.isEmpty()) {
            return "–";
        }
        String fence = "`";
        while (visible.contains(fence)) {
            fence += "`";
        }
        String pad = visible.startsWith("`") || visible.endsWith("`") ? " " : "";
        return fence + pad + visible + pad + fence;
    }

    /** Foreign text as emphasised: an underscore or star of its own can't end that. */
    static String emphasised(String text) {
        return "*" + inline(text) + "*";
    }

    /** A count with its noun: {@code 1 field}, {@code 2 fields}. */
    static String count(int number, String noun) {
        String plural = noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
        return String.format(Locale.ROOT, "%,d", number) + " " + (number == 1 ? noun : plural);
    }

    private static String escape(String word) {
        return MARKUP.matcher(word).replaceAll("\\\\$0");
    }

    private static boolean isSpace(int codePoint) {
        return Character.isSpaceChar(codePoint) || (codePoint >= '\t' && codePoint <= '\r') || codePoint == 0x85;
    }

    /** By number, since the classes of characters differ between the versions of Java. */
    private static boolean isHidden(int codePoint) {
        return codePoint < 0x20
                || (codePoint >= 0x7f && codePoint < 0xa0)
                || codePoint == 0xad
                || codePoint == 0x61c
                || codePoint == 0x180e
                || codePoint == 0x200b
                || codePoint == 0x200e
                || codePoint == 0x200f
                || (codePoint >= 0x202a && codePoint <= 0x202e)
                || (codePoint >= 0x2060 && codePoint <= 0x206f)
                || (codePoint >= 0xd800 && codePoint <= 0xdfff)
                || codePoint == 0xfeff
                || (codePoint >= 0xfff0 && codePoint <= 0xfffb)
                || (codePoint & 0xfffe) == 0xfffe
                || (codePoint >= 0xe0000 && codePoint <= 0xe0fff);
    }
}
