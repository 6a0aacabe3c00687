package io.keywright.processor.pattern;

import java.util.List;
import java.util.Optional;

/** One piece of a {@link KeyPattern}, in the order of the key. */
public sealed interface Segment {

    /**
     * Text that every key has at this place.
     *
     * @param text the text as it stands in the key, braces undoubled; never empty
     */
    record Literal(String text) implements Segment {}

    /**
     * The place of one or several components.
     *
     * @param lead delimiters that stand before the value and vanish with it; empty unless optional
     * @param names the components: one, or several where the format digests them together
     * @param format the text after the colon; empty where the component's standard form is asked for
     * @param optional whether the component may be absent
     * @param absentText what stands for the whole segment, lead included, when the component is absent; may be empty. A
     *     value with this text is refused, see {@link #reservedText}
     * @param offset where the placeholder's opening brace stands in the pattern's text
     */
    record Placeholder(String lead, List<String> names, String format, boolean optional, String absentText, int offset)
            implements Segment {
        /** Keeps an unmodifiable copy of the names. */
        public Placeholder {
            names = List.copyOf(names);
        }

        /**
         * The text that a present part must not have, because the segment would look as if the part were absent; the
         * encoder refuses it. Empty where there is none.
         */
        public Optional<String> reservedText() {
            boolean alike = optional && absentText.length() > lead.length() && absentText.startsWith(lead);
            return alike ? Optional.of(absentText.substring(lead.length())) : Optional.empty();
        }

        /** The names as the pattern joins them: {@code a,b}. */
        public String joinedNames() {
            return String.join(",", names);
        }
    }
}
