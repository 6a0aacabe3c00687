package io.keywright;

import org.jspecify.annotations.Nullable;

/**
 * Anything that goes wrong between a repository and Redis.
 *
 * <p>The subclasses say what is known about the command: {@link RedisUnavailableException}, it was not executed;
 * {@link RedisCommandException}, the server refused it; {@link OutcomeUnknownException}, it may have been executed. No
 * message holds a key, a value or a password.
 */
public class KeywrightException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public KeywrightException(String message) {
        super(message);
    }

    public KeywrightException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
