package io.keywright.internal;

import io.keywright.cache.Tracking;
import io.keywright.channel.Listening;
import io.keywright.channel.Subject;
import java.time.Duration;
import java.util.List;

/** A link that is not there yet: calls fail as in any outage until it is, and go over it from then on. */
final class LaterLink implements Link {

    private final Later<Link> later;
    private final boolean cluster;
    private final Runnable closed;

    /** @param closed called at the end, after the link was closed if it has been made */
    LaterLink(Later<Link> later, boolean cluster, Runnable closed) {
        this.later = later;
        this.cluster = cluster;
        this.closed = closed;
    }

    @Override
    public void dispatch(ReplyCall<?, ?> call) {
        Link made = later.made();
        if (made == null) {
            call.completeExceptionally(later.missing());
        } else {
            made.dispatch(call);
        }
    }

    @Override
    public void dispatchAll(List<? extends ReplyCall<?, ?>> calls) {
        Link made = later.made();
        if (made == null) {
            calls.forEach(call -> call.completeExceptionally(later.missing()));
        } else {
            made.dispatchAll(calls);
        }
    }

    @Override
    public void dispatchAgain(Attempt<?> attempt) {
        connected().dispatchAgain(attempt); // it was answered once
    }

    @Override
    public boolean isCluster() {
        return cluster;
    }

    @Override
    public Object destination(byte[] key) {
        Link made = later.made();
        return made == null ? this : made.destination(key);
    }

    @Override
    public Link another() {
        return connected().another();
    }

    @Override
    public Listening listen(Subject subject, Listening.Ear ear, Duration timeout) {
        return connected().listen(subject, ear, timeout);
    }

    @Override
    public Tracking track(Client client, Tracking.Ear ear) {
        return connected().track(client, ear);
    }

    private Link connected() {
        Link made = later.made();
        if (made == null) {
            throw later.missing();
        }
        return made;
    }

    @Override
    public void reconnect(String node) {
        Link made = later.made();
        if (made != null) {
            made.reconnect(node);
        }
    }

    @Override
    public void close() {
        try {
            later.close();
        } finally {
            closed.run();
        }
    }
}
