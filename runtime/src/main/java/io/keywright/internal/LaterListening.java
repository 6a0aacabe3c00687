package io.keywright.internal;

import io.keywright.channel.Listening;
import io.keywright.channel.Subject;
import java.time.Duration;

/** A connection to listen on that is not there yet: until it is, subscriptions are refused. */
final class LaterListening implements Listening {

    private final Later<Listening> later;
    private final Subject subject;
    private final Ear ear;
    private final Duration timeout;

    LaterListening(Later<Listening> later, Subject subject, Ear ear, Duration timeout) {
        this.later = later;
        this.subject = subject;
        this.ear = ear;
        this.timeout = timeout;
    }

    @Override
    public void subscribe() {
        Listening made = later.made();
        if (made == null) {
            ear.refused(Failures.refusedSubscription(subject.display(), later.missing()));
        } else {
            made.subscribe();
        }
    }

    @Override
    public void reconnect() {
        Listening made = later.made();
        if (made != null) {
            made.reconnect();
        }
    }

    @Override
    public Duration timeout() {
        return timeout;
    }

    @Override
    public void close() {
        later.close();
    }
}
