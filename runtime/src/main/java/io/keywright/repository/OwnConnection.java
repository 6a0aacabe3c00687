package io.keywright.repository;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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

    /**
     * Sends a command and waits for its reply, also if the thread is interrupted, whose flag is then set again: what
     * the server gave is not to be lost on the way.
     *
     * @param command sends it by a {@link #channel}; not asked where waiting is refused
     * @throws io.keywright.KeywrightException as {@link Call#await}
     * @throws IllegalStateException on a Redis client event loop thread: nothing was sent
     */
    <T extends @Nullable Object> T await(Supplier<Call<T>> command);

    /**
     * Breaks the connection to one server, so that it is made again, to whichever is the right one by then; nothing
     * where there is none, and on a cluster, whose redirections say as much.
     */
    void reconnect();

    /** Closes this connection and nothing else. Does nothing the second time. */
    @Override
    void close();
}
