package io.keywright;

/**
 * The server answered with an error, for example {@code WRONGTYPE}, {@code NOPERM} or {@code OOM}.
 *
 * <p>The message holds the server's text without what it quotes, because a server may quote keys and values.
 */
public final class RedisCommandException extends KeywrightException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param message the whole message, already free of keys and values
     * @param code the first word of the server's answer
     */
    public RedisCommandException(String message, String code) {
        super(message);
        this.code = code;
    }

    /**
     * The error's code: the first word of the server's answer, such as {@code WRONGTYPE}; {@code ERR} where it has
     * none.
     */
    public String code() {
        return code;
    }
}
