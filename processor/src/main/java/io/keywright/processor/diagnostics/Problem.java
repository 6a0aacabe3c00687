package io.keywright.processor.diagnostics;

import java.util.List;

/**
 * One finding: the rule it breaks, what is wrong in one sentence, and the lines that help.
 *
 * @param rule the rule
 * @param sentence what is wrong, quoting the user's own text; a closing full stop is dropped
 * @param details lines such as {@code Fix: …}; in the order of their display
 * @param place where it stands
 */
public record Problem(Rule rule, String sentence, List<String> details, Place place) {

    public Problem {
        sentence = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
        details = List.copyOf(details);
    }

    /** A problem with the given help lines. */
    public static Problem of(Rule rule, Place place, String sentence, String... details) {
        return new Problem(rule, sentence, List.of(details), place);
    }

    /** The message as the compiler prints it. */
    public String text() {
        StringBuilder text = new StringBuilder("[keywright:").append(rule.id()).append("] ");
        text.append(sentence).append('.');
        for (String detail : details) {
            text.append("\n  ").append(detail);
        }
        return text.toString();
    }
}
