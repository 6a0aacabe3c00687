package io.keywright.sample.service;

import io.keywright.RateDecision;
import io.keywright.sample.shop.LoginAttemptLimiter;
import java.time.Duration;
import java.util.Optional;

/** Keeps people from guessing passwords: so many attempts an account, on all servers of the shop. Thread-safe. */
public final class LoginGuard {

    private final LoginAttemptLimiter attempts;

    public LoginGuard(LoginAttemptLimiter attempts) {
        this.attempts = attempts;
    }

    /**
     * To be asked before each password is looked at.
     *
     * @return empty if it may be; else how long to wait, of which nothing is known while Redis is away
     */
    public Optional<Duration> mustWait(long userId) {
        RateDecision decision = attempts.take(userId);
        return decision.allowed() ? Optional.empty() : Optional.of(decision.retryAfter());
    }

    /** Who has proved in another way who they are, as by a code that was mailed to them, begins anew. */
    public void forget(long userId) {
        attempts.reset(userId);
    }
}
