package io.keywright.repository;

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
     * Waits for a reply, also if the thread is interrupted, whose flag is then set again: what the server gave is not
     * to be lost on the way.
     *
     * @throws io.keywright.KeywrightException as {@link Call#await}
     * @throws IllegalStateException on a Redis client event loop thread
     */
    <T extends @Nullable Object> T await(Call<T> call);

    /** Closes this connection and nothing else. Does nothing the second time. */
    @Override
    void close();
}
