package io.keywright.processor.document;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Gives headings the anchors that GitHub gives them. To be asked for every heading, in the document's order. */
final class Anchors {

    private final Map<String, Integer> given = new HashMap<>();

    /** The anchor of the next heading, without the number sign; {@code heading} is its text as it is read. */
    String of(String heading) {
        String anchor = MarkdownText.visible(heading)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{Nd}\\p{Pc}\\- ]", "")
                .replace(' ', '-');
        int before = given.merge(anchor, 1, Integer::sum) - 1;
        return before == 0 ? anchor : anchor + "-" + before;
    }
}
