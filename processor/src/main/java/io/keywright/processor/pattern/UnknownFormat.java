package io.keywright.processor.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says that a format is none of a type's, and which ones are. */
final class UnknownFormat {
    private UnknownFormat() {}

    /**
     * The error.
     *
     * @param formats the type's own formats, the standard form and the digests left out
     */
    static InvalidPatternException of(PartType type, String format, List<String> formats) {
        List<String> all = new ArrayList<>(formats);
        all.addAll(List.of("md5", "sha1", "sha256"));
        Optional<String> meant = Suggestion.nearest(format, all);
        String leaveOut = "Leave the format out for the standard form.";
        return new InvalidPatternException(
                0,
                "\"" + format + "\" is no format of " + type.described() + ".",
                String.join(", ", all),
                meant.map(word -> "Did you mean \"" + word + "\"?").orElse(leaveOut));
    }
}
