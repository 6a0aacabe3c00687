package io.keywright.processor.pattern;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Gives each constant of an enum its text in the key, and sees to it that the texts tell the constants apart. */
final class EnumTexts {
    private EnumTexts() {}

    static NameCodec.EnumNames of(Map<String, String> storedNames, UnaryOperator<String> form) {
        if (storedNames.isEmpty()) {
            throw new InvalidPatternException(
                    0, "The enum has no constants, so no key can be made.", "", "Give it at least one constant.");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, String> constants = new HashMap<>();
        storedNames.forEach((constant, stored) -> {
            String text = form.apply(stored);
            check(constant, text);
            String other = constants.putIfAbsent(text, constant);
            if (other != null) {
                throw new InvalidPatternException(
                        0,
                        "The constants " + other + " and " + constant + " both become \"" + text + "\" in the key.",
                        "a text of its own for each constant",
                        "Give one of them another name by @StoredAs, or choose another format.");
            }
            texts.put(constant, text);
        });
        return new NameCodec.EnumNames(texts);
    }

    private static void check(String constant, String text) {
        if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            throw new InvalidPatternException(
                    0,
                    "The name of the constant " + constant + " has half of a surrogate pair, which has no bytes.",
                    "whole characters",
                    "Give it another name by @StoredAs.");
        }
        boolean unsafe = text.chars().anyMatch(c -> c < 0x20 || c == 0x7f || c == '{' || c == '}');
        if (text.isEmpty() || unsafe) {
            throw new InvalidPatternException(
                    0,
                    "The constant " + constant + " becomes \"" + text + "\" in the key.",
                    "at least one character, no control characters and no braces, which would change the hash tag",
                    "Give it another name by @StoredAs.");
        }
    }
}
