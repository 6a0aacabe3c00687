package io.keywright;

import org.jspecify.annotations.Nullable;

/** The connection broke, or was closed, while the command was in flight. */
public final class ConnectionLostException extends OutcomeUnknownException {

    private static final long serialVersionUID = 1L;

    public ConnectionLostException(String message) {
        super(message);
    }

    public ConnectionLostException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
