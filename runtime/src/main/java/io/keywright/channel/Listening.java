package io.keywright.channel;

import java.time.Duration;

/**
 * A connection of one subscription's own, on which messages arrive. It is made again in the background when it is lost,
 * and subscribes again by itself then. For any thread.
 */
public interface Listening extends AutoCloseable {

    /**
     * Subscribes, or asks for the confirmation of what is subscribed to already. Neither blocks nor throws: what comes
     * of it is told to the {@link Ear}.
     */
    void subscribe();

    /** Breaks a connection that is open but silent, so that a new one is made. */
    void reconnect();

    /** How long an answer may take: the command timeout. */
    Duration timeout();

    /** Ends it. Does nothing the second time. */
    @Override
    void close();

    /** What hears; called on an event loop, and never blocks. */
    interface Ear {

        /** A message arrived. */
        void message(byte[] channel, byte[] payload);

        /** The server has all of the subject. */
        void subscribed();

        /** The server has it no more: what is published now is lost. */
        void lost();

        /** The server, or the lack of one, refused the last {@link Listening#subscribe}. */
        void refused(RuntimeException failure);
    }
}
