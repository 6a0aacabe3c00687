package io.keywright;

import org.jspecify.annotations.Nullable;

/**
 * No reply came within the command timeout. A command that was already written is executed all the same, perhaps later.
 */
public final class RedisTimeoutException extends OutcomeUnknownException {

    private static final long serialVersionUID = 1L;

    public RedisTimeoutException(String message) {
        super(message);
    }

    public RedisTimeoutException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
