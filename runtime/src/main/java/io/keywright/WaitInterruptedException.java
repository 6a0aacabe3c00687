package io.keywright;

import org.jspecify.annotations.Nullable;

/** The waiting thread was interrupted; its interrupt flag is set again. */
public final class WaitInterruptedException extends OutcomeUnknownException {

    private static final long serialVersionUID = 1L;

    public WaitInterruptedException(String message) {
        super(message);
    }

    public WaitInterruptedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
