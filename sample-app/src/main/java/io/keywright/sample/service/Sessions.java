package io.keywright.sample.service;

import io.keywright.Outcome;
import io.keywright.sample.shop.Session;
import io.keywright.sample.shop.SessionRepository;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Signed-in visitors. Thread-safe. */
public final class Sessions {

    private final SessionRepository sessions;
    private final Clock clock;

    public Sessions(SessionRepository sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Signs a user in. */
    public Session open(long userId, String tenant) {
        Session session = new Session(UUID.randomUUID(), userId, tenant, 0, clock.instant());
        sessions.save(session);
        return session;
    }

    /** The session of a request, which keeps it alive for another half hour; empty if the user must sign in again. */
    public Optional<Session> find(UUID id) {
        return sessions.find(id);
    }

    /**
     * Counts one more page and notes when. Neither creates a session: one that ran out in this moment stays gone.
     *
     * @return the number of pages so far, if the session is still there and the server's answer arrived
     */
    public Optional<Long> countPage(UUID id) {
        sessions.setLastSeen(id, clock.instant());
        Outcome<Long> views = sessions.incrementViews(id, 1);
        return views.value();
    }

    /** How long the session lives if nobody uses it; asking is no use. */
    public Optional<Duration> remainingLife(UUID id) {
        return sessions.remainingTtl(id);
    }

    /** The key that an operator finds the session by. */
    public String key(UUID id) {
        return new String(sessions.key(id), StandardCharsets.US_ASCII);
    }

    /** Signs out. */
    public void close(UUID id) {
        sessions.delete(id);
    }
}
