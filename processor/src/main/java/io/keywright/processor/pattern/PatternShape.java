package io.keywright.processor.pattern;

import io.keywright.processor.pattern.Segment.Literal;
import io.keywright.processor.pattern.Segment.Placeholder;
import java.util.ArrayList;
import java.util.List;

/** A pattern without the names of its components: two of one shape make exactly the same keys. */
final class PatternShape {
    private PatternShape() {}

    /** Texts and what stands for a placeholder, in the order of the key; equal for patterns of one shape. */
    static List<Object> of(BoundPattern pattern) {
        List<Object> shape = new ArrayList<>();
        StringBuilder literal = new StringBuilder(pattern.prefix());
        int placeholders = 0;
        for (Segment segment : pattern.pattern().segments()) {
            if (segment instanceof Literal text) {
                literal.append(text.text());
                continue;
            }
            Placeholder placeholder = (Placeholder) segment;
            shape.add(literal.toString());
            literal.setLength(0);
            shape.add(List.of(
                    pattern.codecs().get(placeholders++),
                    placeholder.optional(),
                    placeholder.lead(),
                    placeholder.absentText()));
        }
        shape.add(literal.toString());
        return shape;
    }
}
