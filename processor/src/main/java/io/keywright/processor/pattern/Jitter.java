package io.keywright.processor.pattern;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * By how much TTLs are shortened at random.
 *
 * @param percent from 0 to 50
 */
public record Jitter(int percent) {

    private static final Pattern PERCENTAGE = Pattern.compile("(-?)(\\d{1,9})(%?)");
    private static final int MOST = 50;

    /**
     * Reads a whole percentage from {@code 0%} to {@code 50%}.
     *
     * @throws InvalidTtlException if the text is none, or outside of that range
     */
    public static Jitter parse(String text) {
        Matcher percentage = PERCENTAGE.matcher(text);
        if (!percentage.matches()) {
            throw new InvalidTtlException(
                    0,
                    "The jitter \"" + text + "\" is not a whole percentage.",
                    "Write one from 0% to 50%, such as 10%.");
        }
        if (percentage.group(3).isEmpty()) {
            throw new InvalidTtlException(
                    text.length(), "The jitter \"" + text + "\" has no percent sign.", "Write " + text + "%.");
        }
        int percent = Integer.parseInt(percentage.group(2));
        if (!percentage.group(1).isEmpty() || percent > MOST) {
            throw new InvalidTtlException(
                    0,
                    "The jitter \"" + text + "\" is outside of 0% to 50%.",
                    "Write a percentage from 0% to 50%; it shortens TTLs, at most by half.");
        }
        return new Jitter(percent);
    }
}
