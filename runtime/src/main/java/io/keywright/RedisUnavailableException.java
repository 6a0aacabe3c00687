package io.keywright;

import org.jspecify.annotations.Nullable;

/**
 * The command was certainly not executed, because it never left this process: there is no connection, the queue of
 * unanswered commands is full, or Keywright is closed. It may be repeated.
 */
public class RedisUnavailableException extends KeywrightException {

    private static final long serialVersionUID = 1L;

    public RedisUnavailableException(String message) {
        super(message);
    }

    public RedisUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
