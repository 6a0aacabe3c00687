package io.keywright.testkit;

/** The server answered a command with an error; the message is the server's own text. */
public final class RedisErrorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RedisErrorException(String message) {
        super(message);
    }

    /** The first word of the error: {@code WRONGTYPE}, {@code NOSCRIPT}, {@code ERR}. */
    public String code() {
        String message = String.valueOf(getMessage());
        int space = message.indexOf(' ');
        return space < 0 ? message : message.substring(0, space);
    }
}
