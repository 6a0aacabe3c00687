package io.keywright.cache;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The keys whose changes are watched for, each as long as a read or a copy stands on it. For any thread. */
final class Watches {

    private final ConcurrentMap<KeyBytes, Watch> byKey = new ConcurrentHashMap<>();

    /** To be asked for before the key is read; each is given back once. */
    Watch acquire(KeyBytes key, TrackedSession session) {
        return byKey.compute(key, (same, there) -> {
            if (there != null && there.session == session && there.isIntact()) {
                there.uses++;
                return there;
            }
            if (there != null) {
                there.lapse(); // nobody would tell it any more
            }
            return new Watch(key, session);
        });
    }

    /** Gives it back; the last one to do so ends it. */
    void release(Watch watch) {
        byKey.computeIfPresent(watch.key, (same, there) -> {
            if (there != watch || --there.uses > 0) {
                return there;
            }
            there.lapse();
            return null;
        });
    }

    /** A key has changed, or is about to be given as changed to a caller of this process. */
    void changed(KeyBytes key) {
        Watch watch = byKey.remove(key);
        if (watch != null) {
            watch.trip();
        }
    }

    /** Forgets what was read in sessions that are over. */
    void sweep() {
        byKey.values().removeIf(watch -> watch.session.isEnded());
    }

    int size() {
        return byKey.size();
    }
}
