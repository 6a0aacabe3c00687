package io.keywright.processor.pattern;

/** A TTL or a jitter that is not of the language. The message is one sentence that quotes the user's own text. */
public final class InvalidTtlException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int offset;
    private final String fix;

    InvalidTtlException(int offset, String message, String fix) {
        super(message);
        this.offset = offset;
        this.fix = fix;
    }

    /** Where in the parsed text the error begins, counted in {@code char}s from 0. */
    public int offset() {
        return offset;
    }

    /** How to mend it, for a {@code Fix:} line; never empty. */
    public String fix() {
        return fix;
    }
}
