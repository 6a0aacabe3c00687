package io.keywright.cache;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Logs what is wrong with a cache's keys, each kind once: a million bad entries are one line and a counter. */
final class Complaints {

    private static final Logger LOG = System.getLogger(CacheStore.class.getName());

    private final String keyPattern;
    private final Set<String> made = ConcurrentHashMap.newKeySet();

    Complaints(String keyPattern) {
        this.keyPattern = keyPattern;
    }

    /** Says what is wrong; never with a key or a value. Throws nothing, whatever the application logs with throws. */
    void once(String kind, String what) {
        if (!made.add(kind)) {
            return;
        }
        try {
            LOG.log(Level.WARNING, "{0}: {1}; this is logged once, the metrics count it", keyPattern, what);
        } catch (Throwable e) {
            // There is nobody to tell, and whoever complains has somebody waiting for what follows.
        }
    }
}
