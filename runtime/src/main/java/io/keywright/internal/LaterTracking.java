package io.keywright.internal;

import io.keywright.cache.TrackedSession;
import io.keywright.cache.Tracking;
import io.keywright.repository.Call;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Connections on which changes are told that are not there yet: until they are, nothing is told, and nothing kept. */
final class LaterTracking implements Tracking {

    private final Later<Tracking> later;

    LaterTracking(Later<Tracking> later) {
        this.later = later;
    }

    @Override
    public @Nullable TrackedSession sessionOf(byte[] key) {
        Tracking made = later.made();
        return made == null ? null : made.sessionOf(key);
    }

    @Override
    public List<Call<byte @Nullable []>> readAll(String keyPattern, List<Asked> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        Tracking made = later.made();
        if (made == null) {
            throw new IllegalStateException("a session of none");
        }
        return made.readAll(keyPattern, keys);
    }

    @Override
    public void beat() {
        Tracking made = later.made();
        if (made != null) {
            made.beat();
        }
    }

    @Override
    public void close() {
        later.close();
    }
}
