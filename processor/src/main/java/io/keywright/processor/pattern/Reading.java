package io.keywright.processor.pattern;

import io.keywright.processor.pattern.Segment.Placeholder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a pattern reads one key: the text of each part.
 *
 * @param parts one for each placeholder of the pattern, in order
 * @param certain false where a component has two places, and whether one value has both texts is not known
 */
public record Reading(List<Part> parts, boolean certain) {

    /** Keeps an unmodifiable copy of the parts. */
    public Reading {
        parts = List.copyOf(parts);
    }

    /**
     * What stands in a placeholder's place.
     *
     * @param placeholder the placeholder
     * @param text its text without the lead, as {@link KeyText} shows bytes; empty where the component is absent
     */
    public record Part(Placeholder placeholder, Optional<String> text) {
        @Override
        public String toString() {
            return placeholder.joinedNames() + text.map(value -> "=" + value).orElse(" absent");
        }
    }

    /** The texts by component name, in the order of the key; of a component that occurs twice, the first. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        parts.forEach(part -> part.text()
                .ifPresent(text -> texts.putIfAbsent(part.placeholder().joinedNames(), text)));
        return texts;
    }

    /** For messages: {@code game=chess, season=2026-03}. */
    @Override
    public String toString() {
        return parts.stream().map(Part::toString).collect(Collectors.joining(", "));
    }
}
