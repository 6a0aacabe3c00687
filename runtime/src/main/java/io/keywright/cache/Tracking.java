package io.keywright.cache;

import io.keywright.repository.Call;
import io.lettuce.core.protocol.Command;
import java.util.List;
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
     * Reads keys, with one flush to each server. Never throws.
     *
     * @param keyPattern the pattern in its display form, for errors
     * @return a call for each, in their order
     */
    List<Call<byte @Nullable []>> readAll(String keyPattern, List<Asked> keys);

    /**
     * A key to be read.
     *
     * @param session that {@link #sessionOf} gave for it
     * @param command one that reads the key and no other
     * @param astray called, before the call is done, if the answer does not come from this session's connection, so
     *     that changes of the key may not be told there
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Asked(
            TrackedSession session, byte[] key, Command<byte[], byte[], byte @Nullable []> command, Runnable astray) {}

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
