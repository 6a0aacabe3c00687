package io.keywright.cache;

import io.keywright.repository.Call;
import io.lettuce.core.protocol.Command;
import org.jspecify.annotations.Nullable;

/**
 * Connections on which keys are read and their changes are told: one to a server, or to each master of a cluster. They
 * are made again in the background when they are lost. For any thread.
 */
public interface Tracking extends AutoCloseable {

    /** Where the changes of a key are told now; null while that is nowhere. Never blocks. */
    @Nullable
    TrackedSession sessionOf(byte[] key);

    /**
     * Reads a key, in a session that {@link #sessionOf} gave for it. Never throws.
     *
     * @param keyPattern the pattern in its display form, for errors
     * @param command one that reads the key and no other
     * @param astray called, before the call is done, if the answer does not come from this session's connection, so
     *     that changes of the key may not be told there
     */
    Call<byte @Nullable []> read(
            TrackedSession session,
            String keyPattern,
            byte[] key,
            Command<byte[], byte[], byte @Nullable []> command,
            Runnable astray);

    /** Asks each server for a sign of life, and breaks connections that have given none for too long. Never blocks. */
    void beat();

    @Override
    void close();

    /** What hears; called on event loops, and never blocks. */
    interface Ear {

        /** A key has changed, expired, or was forgotten by the server. */
        void changed(byte[] key);

        /** A session has ended. */
        void ended(TrackingEnd cause);

        /** Changes are not told, for that reason; or the server refuses the sign of life. */
        void refused(String reason);
    }
}
