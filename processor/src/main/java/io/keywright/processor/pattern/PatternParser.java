package io.keywright.processor.pattern;

import io.keywright.processor.pattern.Segment.Literal;
import io.keywright.processor.pattern.Segment.Placeholder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Splits a pattern's text into its segments, from left to right. */
final class PatternParser {
    private final String text;
    private final List<Segment> segments = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();
    private int at;

    PatternParser(String text) {
        this.text = text;
    }

    KeyPattern parse() {
        if (text.isEmpty()) {
            throw error(0, "The key pattern is empty", "Write one, such as \"product:{sku}\".");
        }
        checkCharacters();
        while (at < text.length()) {
            char c = text.charAt(at);
            if ((c == '{' || c == '}') && next() == c) {
                literal.append(c);
                at += 2;
            } else if (c == '{') {
                endLiteral();
                segments.add(placeholder());
            } else if (c == '}') {
                throw singleClosingBrace();
            } else {
                literal(c);
            }
        }
        endLiteral();
        checkRepeated();
        return new KeyPattern(text, segments);
    }

    private char next() {
        return at + 1 < text.length() ? text.charAt(at + 1) : 0;
    }

    /** In literals as in formats and in the text of what is absent: all such halves would have the same bytes. */
    private void checkCharacters() {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (Character.getType(text.codePointAt(i)) == Character.SURROGATE) {
                throw error(
                        i,
                        "The key pattern has half of a surrogate pair at offset " + i + ", which has no bytes",
                        "Take it out, or write the whole character.");
            }
        }
    }

    private void literal(char c) {
        literal.append(c);
        at++;
    }

    private void endLiteral() {
        if (literal.length() > 0) {
            segments.add(new Literal(literal.toString()));
            literal.setLength(0);
        }
    }

    /** {@code at} is on the opening brace, and afterwards behind the closing one. */
    private Placeholder placeholder() {
        int open = at;
        PlaceholderEnd end = PlaceholderEnd.find(text, open);
        if (end.close() < 0) {
            throw error(
                    open,
                    "The placeholder \"" + text.substring(open) + "\" has no closing brace",
                    "Close it with }, or write {{ for a literal brace.");
        }
        at = end.close() + 1;
        String whole = text.substring(open, at);
        boolean optional = end.question() >= 0;
        int contentEnd = optional ? end.question() : end.close();
        String absent = optional ? text.substring(end.question() + 1, end.close()) : "";
        int nameStart = open + 1;
        // An underscore may begin a name; where the component may be absent it is a lead before it.
        while (nameStart < contentEnd
                && !Character.isLetter(text.charAt(nameStart))
                && (optional || text.charAt(nameStart) != '_')) {
            nameStart++;
        }
        int colon = text.indexOf(':', nameStart);
        int nameEnd = colon < 0 || colon > contentEnd ? contentEnd : colon;
        String format = nameEnd < contentEnd ? text.substring(nameEnd + 1, contentEnd) : "";
        checkFormat(whole, nameEnd < contentEnd, format, nameEnd);
        String lead = text.substring(open + 1, nameStart);
        List<String> names = names(whole, nameStart, nameEnd);
        if (!optional && !lead.isEmpty()) {
            String plain = "{" + text.substring(nameStart, contentEnd) + "}";
            throw error(
                    open,
                    "The placeholder \"" + whole + "\" has the lead \"" + lead + "\" but is not optional",
                    "Write \"" + lead + plain + "\", or \"{" + text.substring(open + 1, contentEnd)
                            + "?}\" if the component may be absent.");
        }
        return new Placeholder(lead, names, format, optional, absent, open);
    }

    private void checkFormat(String whole, boolean given, String format, int colon) {
        if (given && format.isEmpty()) {
            throw error(
                    colon,
                    "The placeholder \"" + whole + "\" has a colon but no format",
                    "Write a format after the colon, or take the colon out.");
        }
    }

    private List<String> names(String whole, int start, int end) {
        if (text.substring(start, end).isBlank()) {
            throw error(
                    start,
                    "The placeholder \"" + whole + "\" names no component",
                    "Write a component's name in the braces, or {{ and }} for literal braces.");
        }
        List<String> names = new ArrayList<>();
        int from = start;
        for (String name : text.substring(start, end).split(",", -1)) {
            if (!isIdentifier(name)) {
                throw error(
                        from,
                        "\"" + name + "\" in the placeholder \"" + whole + "\" is not a component's name",
                        "Write {name}, {name:format}, {a,b:sha256} or {:name?}, without spaces.");
            }
            if (names.contains(name)) {
                throw error(
                        from,
                        "The placeholder \"" + whole + "\" names the component \"" + name + "\" twice",
                        "Name it once.");
            }
            names.add(name);
            from += name.length() + 1;
        }
        return names;
    }

    private static boolean isIdentifier(String name) {
        return !name.isEmpty()
                && Character.isJavaIdentifierStart(name.charAt(0))
                && name.chars().allMatch(Character::isJavaIdentifierPart);
    }

    /** A component is either absent in all its places or in none, so all of them must say what that looks like. */
    private void checkRepeated() {
        Map<List<String>, Placeholder> seen = new HashMap<>();
        for (Segment segment : segments) {
            if (segment instanceof Placeholder placeholder) {
                Placeholder earlier = seen.putIfAbsent(placeholder.names(), placeholder);
                if (earlier != null && earlier.optional() != placeholder.optional()) {
                    throw error(
                            placeholder.offset(),
                            "The component \"" + placeholder.joinedNames() + "\" is optional in one place of \"" + text
                                    + "\" and not in another",
                            "Mark all its places with ?, or none.");
                }
            }
        }
    }

    /** Most often a hash tag with too few braces: two before the name and two behind it. */
    private InvalidPatternException singleClosingBrace() {
        int open = text.lastIndexOf("{{", at);
        String tag = open < 0 || text.substring(open + 2, at).contains("}") ? "" : text.substring(open, at + 1);
        return error(
                at,
                "The key pattern \"" + text + "\" has a single } at offset " + at,
                tag.isEmpty()
                        ? "Write }} for a literal brace."
                        : "Write \"{" + tag + "}}\" for a placeholder in a hash tag, \"" + tag.substring(1)
                                + "\" for a placeholder alone, \"" + tag + "}\" for a literal in braces.");
    }

    private static InvalidPatternException error(int offset, String message, String fix) {
        return new InvalidPatternException(offset, message + ".", "", fix);
    }

    /**
     * Where a placeholder ends.
     *
     * @param question the {@code ?} that makes it optional, or -1
     * @param close its closing brace, or -1
     */
    private record PlaceholderEnd(int question, int close) {
        static PlaceholderEnd find(String text, int open) {
            int question = -1;
            for (int i = open + 1; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '}') {
                    return new PlaceholderEnd(question, i);
                } else if (c == '{') {
                    throw error(
                            i,
                            "The placeholder \"" + text.substring(open, i + 1) + "\" has a brace in it",
                            "Close the placeholder first; a literal brace is {{ and stands before it.");
                } else if (question < 0 && c == '?') {
                    question = i;
                } else if (question < 0 && (c == '[' || c == '\'')) {
                    i = skip(text, i, c == '[' ? ']' : '\'');
                }
            }
            return new PlaceholderEnd(question, -1);
        }

        /** The end of a character class or of quoted text; the text's end if it is not closed. */
        private static int skip(String text, int start, char end) {
            int i = start + 1;
            while (i < text.length() && text.charAt(i) != end) {
                i += text.charAt(i) == '\\' && end == ']' ? 2 : 1;
            }
            return i;
        }
    }
}
