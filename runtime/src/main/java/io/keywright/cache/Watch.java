package io.keywright.cache;

import org.jspecify.annotations.Nullable;

/**
 * One key whose changes are watched for. It is there before the key is read, and what was read counts only while it is
 * intact: so no answer that is older than a change that has been told is ever kept.
 */
final class Watch {

    final KeyBytes key;
    final TrackedSession session;

    /** How many reads and copies stand on it; guarded by the map of {@link Watches}. */
    int uses = 1;

    private volatile boolean intact = true;
    private volatile @Nullable NearEntry<?, ?> copy;

    Watch(KeyBytes key, TrackedSession session) {
        this.key = key;
        this.session = session;
    }

    /** The copy that is dropped when the key changes. */
    void hold(NearEntry<?, ?> made) {
        copy = made;
    }

    /** It is about to be forgotten: whatever stood on it does not count. */
    void lapse() {
        intact = false;
    }

    /** The key has changed: nothing that was read before counts. */
    void trip() {
        lapse();
        NearEntry<?, ?> made = copy;
        if (made != null) {
            made.drop();
        }
    }

    /** Whether what was read under it counts, as far as has been told. */
    boolean isIntact() {
        return intact && !session.isEnded();
    }

    /** The same, and whether it has been told recently enough that nothing changed. */
    boolean isTrusted(long nowNanos) {
        return intact && session.isTrusted(nowNanos);
    }
}
