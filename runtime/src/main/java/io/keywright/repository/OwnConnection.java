package io.keywright.repository;

/**
 * A connection to the server that one caller has for itself, for commands that wait there, such as XREADGROUP with
 * BLOCK: on the shared connection all others would wait behind them. It is made again in the background when it is
 * lost; nothing is sent twice. Closed before {@link io.keywright.Keywright}. For any thread.
 */
public interface OwnConnection extends AutoCloseable {

    /**
     * The way of commands to it.
     *
     * @param keyPattern the pattern in its display form, for errors
     */
    CommandChannel channel(String keyPattern);

    /** Closes this connection and nothing else. Does nothing the second time. */
    @Override
    void close();
}
