package io.keywright.processor.diagnostics;

import java.util.List;
import java.util.Locale;

/**
 * One finding: the rule it breaks, what is wrong in one sentence, and the lines that help.
 *
 * @param rule the rule
 * @param sentence what is wrong, quoting the user's own text; a closing full stop is dropped
 * @param details lines such as {@code Fix: …}; in the order of their display
 * @param place where it stands
 * @param suppressible whether it can be accepted or suppressed: as its rule can, or not even then
 */
public record Problem(Rule rule, String sentence, List<String> details, Place place, boolean suppressible) {

    public Problem {
        sentence = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
        details = List.copyOf(details);
    }

    /** A problem that is a judgement or a proof as its rule is. */
    public Problem(Rule rule, String sentence, List<String> details, Place place) {
        this(rule, sentence, details, place, rule.isSuppressible());
    }

    /** A proof of a rule that otherwise can be accepted: here nothing takes away what it is about. */
    public static Problem proof(Rule rule, String sentence, List<String> details, Place place) {
        return new Problem(rule, sentence, details, place, false);
    }

    /** A problem with the given help lines. */
    public static Problem of(Rule rule, Place place, String sentence, String... details) {
        return new Problem(rule, sentence, List.of(details), place);
    }

    /** The line that says how to mend it; a guess stands by itself. */
    public static String fix(String text) {
        if (text.startsWith("Did you mean")) {
            return text;
        }
        boolean sentence = text.length() > 1 && !Character.isUpperCase(text.charAt(1));
        return "Fix: " + (sentence ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1) : text);
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
