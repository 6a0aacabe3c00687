package io.keywright.processor.pattern;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * By how much TTLs are shortened at random.
 *
 * @param text as written: {@code 10%}
 * @param fraction from 0 to 0.5
 */
public record Jitter(String text, double fraction) {
    private static final Pattern PERCENTAGE = Pattern.compile("(-?)(\\d{1,9}(?:\\.\\d{1,3})?)(%?)");
    private static final BigDecimal MOST = BigDecimal.valueOf(50);

    /**
     * Reads a percentage from {@code 0%} to {@code 50%}.
     *
     * @throws InvalidTtlException if the text is none, or outside of that range
     */
    public static Jitter parse(String text) {
        Matcher percentage = PERCENTAGE.matcher(text);
        if (!percentage.matches()) {
            throw new InvalidTtlException(
                    0, "The jitter \"" + text + "\" is not a percentage.", "Write one from 0% to 50%, such as 10%.");
        }
        if (percentage.group(3).isEmpty()) {
            throw new InvalidTtlException(
                    text.length(), "The jitter \"" + text + "\" has no percent sign.", "Write " + text + "%.");
        }
        BigDecimal value = new BigDecimal(percentage.group(2));
        if (!percentage.group(1).isEmpty() || value.compareTo(MOST) > 0) {
            throw new InvalidTtlException(
                    0,
                    "The jitter \"" + text + "\" is outside of 0% to 50%.",
                    "Write a percentage from 0% to 50%; it shortens TTLs, at most by half.");
        }
        return new Jitter(text, value.movePointLeft(2).doubleValue());
    }
}
