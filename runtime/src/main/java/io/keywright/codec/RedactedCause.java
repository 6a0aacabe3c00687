package io.keywright.codec;

/**
 * Stands for an exception whose message may show what was stored: it has the type's name and the stack trace, so that
 * the place can be found, and no message.
 */
final class RedactedCause extends Exception {

    private static final long serialVersionUID = 1L;

    private RedactedCause(Throwable original) {
        super(original.getClass().getName() + " (its message is withheld, it may show a value)", null, false, true);
        setStackTrace(original.getStackTrace());
    }

    static RedactedCause of(Throwable original) {
        return new RedactedCause(original);
    }

    /** What to say of an exception that a constructor or a codec of the user's own threw. */
    static String reason(RuntimeException original) {
        return "refused with " + original.getClass().getSimpleName();
    }
}
