package io.keywright.processor.pattern;

import io.keywright.processor.pattern.Segment.Literal;
import io.keywright.processor.pattern.Segment.Placeholder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the hash tag that all keys of a pattern have at the same place. */
final class HashTags {
    private HashTags() {}

    /** The tag as the pattern is displayed; empty where there is none, or a part's value can move or empty it. */
    static Optional<String> of(BoundPattern pattern) {
        StringBuilder tag = null;
        boolean certain = false;
        int placeholders = 0;
        List<Segment> segments = new ArrayList<>();
        segments.add(new Literal(pattern.prefix()));
        segments.addAll(pattern.pattern().segments());
        for (Segment segment : segments) {
            if (segment instanceof Placeholder placeholder) {
                PartCodec codec = pattern.codecs().get(placeholders++);
                if (mayHold(placeholder, codec, tag == null ? '{' : '}')) {
                    return Optional.empty();
                }
                if (tag != null) {
                    tag.append(PatternText.displayPart(placeholder, codec));
                    certain |=
                            !placeholder.optional() || !placeholder.absentText().isEmpty();
                }
                continue;
            }
            String text = ((Literal) segment).text();
            int from = 0;
            if (tag == null) {
                from = text.indexOf('{') + 1;
                if (from == 0) {
                    continue;
                }
                tag = new StringBuilder();
            }
            int close = text.indexOf('}', from);
            tag.append(text, from, close < 0 ? text.length() : close);
            certain |= (close < 0 ? text.length() : close) > from;
            if (close >= 0) {
                return certain ? Optional.of(tag.toString()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean mayHold(Placeholder placeholder, PartCodec codec, char brace) {
        return placeholder.lead().indexOf(brace) >= 0
                || placeholder.absentText().indexOf(brace) >= 0
                || Delimited.alphabet(codec.language()).contains(brace);
    }
}
