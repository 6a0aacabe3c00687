package io.keywright.internal;

import io.keywright.cache.Tracking.Asked;
import io.keywright.repository.Call;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A read of a key on a connection that tells of changes. A redirection is followed like that of any call; but then the
 * changes of the key are told elsewhere.
 */
final class TrackedRead extends ReplyCall<byte @Nullable [], byte @Nullable []> {

    private final TrackedNode.Session session;
    private final byte[] key;
    private final Runnable astray;
    private final long sentNanos = System.nanoTime();

    private TrackedRead(Route route, Asked asked) {
        super(route, asked.command(), bytes -> bytes);
        this.session = (TrackedNode.Session) asked.session();
        this.key = asked.key();
        this.astray = asked.astray();
        markSent();
        markDirect();
    }

    /** Sends them, in one flush to each server. */
    static List<Call<byte @Nullable []>> sendAll(Route route, List<Asked> keys) {
        List<Call<byte @Nullable []>> all = new ArrayList<>(keys.size());
        Map<TrackedNode, List<TrackedRead>> byNode = new LinkedHashMap<>();
        for (Asked asked : keys) {
            TrackedRead read = new TrackedRead(route, asked);
            all.add(read);
            byNode.computeIfAbsent(read.session.node(), node -> new ArrayList<>())
                    .add(read);
        }
        byNode.forEach(TrackedNode::dispatchAll);
        return all;
    }

    @Override
    public void complete() {
        if (getOutput().hasError()) {
            astray.run();
            session.node().strayed(session, getOutput().getError());
        } else {
            session.answered(key, sentNanos);
        }
        super.complete();
    }
}
