package io.keywright.processor.pattern;

/**
 * A key pattern, or the format of one of its placeholders, that is not of the language. The message is one sentence
 * that quotes the user's own text and ends without a full stop's company: it stands alone as the first line of a
 * report.
 */
public final class InvalidPatternException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int offset;
    private final String expected;
    private final String fix;

    InvalidPatternException(int offset, String message, String expected, String fix) {
        super(message);
        this.offset = offset;
        this.expected = expected;
        this.fix = fix;
    }

    /** Where in the parsed text the error begins, counted in {@code char}s from 0. */
    public int offset() {
        return offset;
    }

    /** What could stand there instead, for an {@code Expected:} line; empty where the fix says it all. */
    public String expected() {
        return expected;
    }

    /** How to mend it, for a {@code Fix:} line; never empty. */
    public String fix() {
        return fix;
    }
}
