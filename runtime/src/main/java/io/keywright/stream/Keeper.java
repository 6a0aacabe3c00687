package io.keywright.stream;

import io.keywright.KeywrightException;
import io.keywright.Outcome;
import io.keywright.OutcomeUnknownException;
import io.keywright.RedisCommandException;
import io.keywright.RedisUnavailableException;
import io.keywright.repository.ClaimedEntries;
import io.keywright.repository.KeptEntries;
import io.keywright.repository.PendingEntry;
import io.keywright.repository.RawEntry;
import io.keywright.repository.StreamGroup;
import io.keywright.repository.Taken;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What has to be done for the entries that are held, and for those of consumers that are gone: retries, dead letters,
 * word to the server that entries are still being worked on, and claims. One step at a time, on the keeper's thread.
 */
final class Keeper<E> {

    /** What no delivery was heard of again is given up for. */
    static final String ABANDONED = "abandoned";

    private static final String FIRST = "0-0";
    private static final int PAGE = 100;
    private static final Duration FORGET_CONSUMERS_AFTER = Duration.ofDays(1);
    private static final long TIDY_NANOS = Duration.ofHours(1).toNanos();

    /** How long an entry that can't be moved is left alone: it is held, so that no other consumer takes it to try. */
    private static final long IMMOVABLE_NANOS = Duration.ofHours(1).toNanos();

    private final ConsumerSettings<E> settings;
    private final StreamGroup<E> group;
    private final Holdings<E> holdings;
    private final Acknowledger<E> acknowledger;
    private final Reader<E> reader;
    private final Counters counters;

    private long keepAt;
    private long claimAt;
    private long tidyAt;

    /** How often in a row the server could not be reached for an entry. */
    private int failures;

    /** When to try again after that. */
    private long resumeAt = System.nanoTime();

    Keeper(
            ConsumerSettings<E> settings,
            Holdings<E> holdings,
            Acknowledger<E> acknowledger,
            Reader<E> reader,
            Counters counters) {
        this.settings = settings;
        this.group = settings.group();
        this.holdings = holdings;
        this.acknowledger = acknowledger;
        this.reader = reader;
        this.counters = counters;
        long now = System.nanoTime();
        keepAt = now + keepEvery();
        claimAt = now;
        tidyAt = now;
    }

    /** Three times before others may claim. */
    private long keepEvery() {
        return settings.claimAfter().toNanos() / 3;
    }

    /** Consumers that started together do not all look at the same time. */
    private long claimEvery() {
        long longest = settings.claimAfter().toNanos() / 2;
        return longest / 2 + ThreadLocalRandom.current().nextLong(longest / 2 + 1);
    }

    /** Does what is due, and waits until something else is, at most so long. */
    void step(long limitNanos) throws InterruptedException {
        try {
            if (work()) {
                return;
            }
        } catch (KeywrightException failure) {
            counters.outages.increment();
            ConsumerLog.outage("looking after entries", group, failure);
        }
        long now = System.nanoTime();
        long wait = Math.min(limitNanos, keepAt - now);
        if (!holdings.isClosing()) {
            wait = Math.min(wait, Math.min(claimAt, tidyAt) - now);
        }
        boolean paused = isPaused(now);
        wait = paused ? Math.min(wait, resumeAt - now) : wait;
        holdings.awaitDue(acknowledger.resume(wait), paused);
    }

    /** One step; says whether there may be more to do at once. */
    private boolean work() {
        if (System.nanoTime() - keepAt >= 0) {
            keepAt = System.nanoTime() + keepEvery();
            keep();
        }
        // One of each, so that however many can't be given up, the others are tried again.
        Work<E> doomed = isPaused(System.nanoTime()) ? null : holdings.nextDoomed();
        if (doomed != null) {
            bury(doomed);
        }
        Work<E> redelivery = isPaused(System.nanoTime()) ? null : holdings.nextRedelivery();
        if (redelivery != null) {
            take(redelivery);
        }
        if (doomed != null || redelivery != null) {
            return true;
        }
        if (!holdings.isClosing() && System.nanoTime() - claimAt >= 0) {
            claimAt = System.nanoTime() + claimEvery();
            claim();
            return true;
        }
        if (!holdings.isClosing() && System.nanoTime() - tidyAt >= 0) {
            tidyAt = System.nanoTime() + TIDY_NANOS;
            tidy();
            return true;
        }
        return false;
    }

    private boolean isPaused(long now) {
        return failures > 0 && resumeAt - now > 0;
    }

    private void keep() {
        long before = System.nanoTime() - keepEvery() * 3 / 4;
        List<Work<E>> stale;
        do {
            stale = holdings.keptBefore(before, PAGE);
            if (!stale.isEmpty()) {
                List<String> ids = stale.stream().map(work -> work.id).toList();
                KeptEntries kept = group.keep(settings.consumer(), ids).await();
                Set<String> others = new HashSet<>(kept.others());
                counters.overtaken.add(holdings.kept(stale, others::contains));
                lost(holdings.trimmed(kept.lost()));
            }
        } while (stale.size() == PAGE);
    }

    private void take(Work<E> work) {
        Taken<E> taken;
        try {
            taken = group.take(settings.consumer(), work.id, work.nextAttempt(), settings.maxAttempts())
                    .await();
        } catch (RuntimeException failure) {
            postpone(work, failure);
            return;
        }
        failures = 0;
        RawEntry<E> entry = taken.entry();
        switch (taken.kind()) {
            case TAKEN -> {
                work.entry = entry;
                Reader.sequence(work, settings.order());
                holdings.taken(work, taken.attempt());
            }
            case EXHAUSTED -> {
                work.attempt = taken.attempt();
                holdings.doomed(work, ABANDONED, System.nanoTime());
            }
            case LOST -> {
                lost(1);
                holdings.forget(work);
            }
            case GONE -> {
                lost(work.trimmed ? 1 : 0);
                holdings.forget(work);
            }
        }
    }

    private void bury(Work<E> work) {
        Outcome<Boolean> buried;
        try {
            buried = group.deadLetter(settings.deadLetters(), settings.consumer(), work.id, String.valueOf(work.cause))
                    .await();
        } catch (RuntimeException failure) {
            postpone(work, failure);
            return;
        }
        if (buried instanceof Outcome.Unknown<Boolean> unknown) {
            postpone(work, unknown.cause());
            return;
        }
        failures = 0;
        // Not applied after an outage: the call whose reply was lost has done it.
        if (buried.value().orElse(work.outages > 0)) {
            counters.deadLettered.increment();
            ConsumerLog.givenUp(group, work);
        } else if (buried.isApplied() || work.trimmed) {
            lost(1);
        }
        holdings.forget(work);
    }

    private void postpone(Work<E> work, RuntimeException failure) {
        counters.outages.increment();
        if (failure instanceof RedisCommandException refusal && refusal.code().equals(StreamGroup.TOO_LARGE)) {
            failures = 0;
            ConsumerLog.immovable(group, work, failure);
            holdings.postponed(work, System.nanoTime() + IMMOVABLE_NANOS);
            return;
        }
        if (!(failure instanceof RedisUnavailableException || failure instanceof OutcomeUnknownException)) {
            failures = 0;
            refused(work, failure);
            return;
        }
        if (++failures == 1) {
            ConsumerLog.outage("taking or giving up an entry", group, failure);
        }
        work.outages++;
        resumeAt = System.nanoTime()
                + ConsumerSettings.backoffNanos(failures, settings.firstRetry(), settings.longestRetry());
        holdings.postponed(work, resumeAt);
    }

    /** The server is well, and refuses this entry: that must not keep the others waiting. */
    private void refused(Work<E> work, RuntimeException failure) {
        if (++work.refusals == 1) {
            ConsumerLog.refused(group, work, failure);
        }
        holdings.postponed(
                work,
                System.nanoTime()
                        + ConsumerSettings.backoffNanos(work.refusals, settings.firstRetry(), settings.longestRetry()));
    }

    /** Takes over what consumers have left behind that are not heard of any more. */
    private void claim() {
        String from = FIRST;
        do {
            int room = Math.min(holdings.parkingRoom(), PAGE);
            if (room == 0) {
                return;
            }
            // What ends while the server answers is not lost, though it is here no more when the answer comes.
            Set<String> here = holdings.ids();
            ClaimedEntries claimed;
            try {
                claimed = group.claim(settings.consumer(), settings.claimAfter(), from, room)
                        .await();
            } catch (OutcomeUnknownException lost) {
                // Entries that were tried elsewhere may be pending here now: the next recovery must not count anew.
                reader.expectStrangers();
                throw lost;
            }
            // The server names all that were trimmed, also those that it had no reason to claim: some may be here.
            long strangers = claimed.deleted().stream()
                    .filter(id -> !here.contains(id) && !holdings.holds(id))
                    .count();
            lost(strangers + holdings.trimmed(claimed.deleted()));
            if (!claimed.ids().isEmpty()) {
                reader.expectStrangers();
                for (PendingEntry pending : group.pending(claimed.ids()).await()) {
                    park(pending);
                }
            }
            from = claimed.next();
            if (claimed.isLast()) {
                return;
            }
        } while (!holdings.isClosing());
    }

    private void park(PendingEntry pending) {
        if (!pending.consumer().equals(settings.consumer())) {
            return;
        }
        Work<E> work = new Work<>(pending.id());
        work.attempt = (int) Math.min(pending.deliveries(), Integer.MAX_VALUE - 1);
        work.suspect = pending.deliveries() > 1;
        if (holdings.recovered(work)) {
            counters.claimed.increment();
        }
    }

    /** Consumers of processes that are long gone; only those with nothing pending. */
    private void tidy() {
        for (String consumer : group.idleConsumers(FORGET_CONSUMERS_AFTER).await()) {
            if (!consumer.equals(settings.consumer())) {
                boolean unused = group.removeConsumer(consumer).await();
            }
        }
    }

    private void lost(long count) {
        if (count > 0) {
            counters.lostToTrim.add(count);
            ConsumerLog.lost(group, count);
        }
    }
}
