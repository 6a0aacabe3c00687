package io.keywright;

import org.jspecify.annotations.Nullable;

/**
 * The command was sent, or may have been, and its reply did not arrive: the server may have executed it, may execute it
 * still, or never will. What is idempotent may be repeated; nothing else should be without looking first.
 */
public abstract class OutcomeUnknownException extends KeywrightException {

    private static final long serialVersionUID = 1L;

    protected OutcomeUnknownException(String message) {
        super(message);
    }

    protected OutcomeUnknownException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
