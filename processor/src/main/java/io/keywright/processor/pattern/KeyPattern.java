package io.keywright.processor.pattern;

import io.keywright.processor.pattern.Segment.Placeholder;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A key pattern as it was written: literals and placeholders, not yet bound to the types of its components.
 *
 * <p>The language: text stands for itself; a doubled brace is a literal brace. Braces are read from left to right, so
 * that <code>cart:{{{userId}}}:lines</code> is the placeholder {@code userId} between literal braces. A placeholder is
 * <code>{name}</code> or <code>{name:format}</code>; <code>{a,b:sha256}</code> digests several components; <code>
 * {name?absent}</code> is optional, and a lead of delimiters as in <code>{:name?}</code> vanishes with the value. A
 * format runs to the next closing brace or question mark outside of <code>[...]</code> and <code>'...'</code>.
 *
 * @param text the pattern as written
 * @param segments its pieces; adjacent literals are joined
 */
public record KeyPattern(String text, List<Segment> segments) {

    /** Keeps an unmodifiable copy of the segments. */
    public KeyPattern {
        segments = List.copyOf(segments);
    }

    /**
     * Reads a pattern.
     *
     * @throws InvalidPatternException if the text is not of the language
     */
    public static KeyPattern parse(String text) {
        return new PatternParser(text).parse();
    }

    /** The placeholders from left to right; a component that occurs twice is there twice. */
    public List<Placeholder> placeholders() {
        return segments.stream()
                .filter(Placeholder.class::isInstance)
                .map(Placeholder.class::cast)
                .toList();
    }

    /** The names of all components in the order of their first occurrence. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        placeholders().forEach(placeholder -> names.addAll(placeholder.names()));
        return names;
    }

    @Override
    public String toString() {
        return text;
    }
}
