package io.keywright.cache;

import io.keywright.RedisCommandException;
import io.keywright.cache.Journal.Pending;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Sends what pends in the journal, line by line, a round at a time: each begins after a pause and goes on as long as
 * the server takes something of it.
 */
final class EvictionRounds {

    /** How many are sent before the first reply of them is waited for; the channel bounds what is on its way. */
    private static final int BATCH = 20_000;

    /** How many are sent each by itself at a time, where the server refuses some. */
    private static final int APART = 500;

    /** What became of something that was sent. */
    private enum Reply {
        DELIVERED,
        /** The server has answered with an error: it is there, and does not do it. */
        REFUSED,
        NONE
    }

    private final Journal journal;

    EvictionRounds(Journal journal) {
        this.journal = journal;
    }

    /**
     * Sends the oldest; if it is acknowledged, all others after it. If it is refused the server is there, so some are
     * sent, each by itself, to find those that it takes. What it has refused already is not sent again but one at a
     * time: as long as it takes none of that, there is one command for each pause.
     */
    void begin(EvictionLine line) {
        journal.expire(line);
        List<Pending> first;
        boolean untried;
        synchronized (journal) {
            first = line.first();
            untried = line.hasUntried();
        }
        if (first.isEmpty()) {
            journal.again(line);
            return;
        }
        send(first, reply -> {
            if (reply == Reply.DELIVERED) {
                flood(line);
            } else if (reply == Reply.REFUSED && untried) {
                apart(line);
            } else {
                journal.again(line);
            }
        });
    }

    /** Sends together all that has not been refused. */
    private void flood(EvictionLine line) {
        List<Pending> batch;
        synchronized (journal) {
            batch = line.untried(BATCH);
        }
        if (batch.isEmpty()) {
            journal.again(line);
            return;
        }
        sendAll(bySender(batch), replies -> {
            if (replies.contains(Reply.NONE)) {
                journal.again(line);
            } else if (replies.contains(Reply.REFUSED)) {
                apart(line);
            } else {
                flood(line);
            }
        });
    }

    /** Sends some each by itself; each is delivered then, or among the refused, so that this comes to an end. */
    private void apart(EvictionLine line) {
        List<Pending> some;
        synchronized (journal) {
            some = line.untriedAndOneRefused(APART);
        }
        if (some.isEmpty()) {
            journal.again(line);
            return;
        }
        sendAll(some.stream().map(List::of).toList(), replies -> {
            if (replies.contains(Reply.DELIVERED) && !replies.contains(Reply.NONE)) {
                flood(line);
            } else {
                journal.again(line);
            }
        });
    }

    private static Collection<List<Pending>> bySender(List<Pending> batch) {
        return batch.stream()
                .collect(Collectors.groupingBy(Pending::sender, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    /** Sends all parts at once, and says at the end what the replies were. */
    private void sendAll(Collection<List<Pending>> parts, Consumer<Set<Reply>> then) {
        AtomicInteger unanswered = new AtomicInteger(parts.size());
        Set<Reply> replies = ConcurrentHashMap.newKeySet();
        for (List<Pending> part : parts) {
            send(part, reply -> {
                replies.add(reply);
                if (unanswered.decrementAndGet() == 0) {
                    then.accept(replies);
                }
            });
        }
    }

    private void send(List<Pending> evictions, Consumer<Reply> then) {
        call(evictions, failure -> {
            Reply reply = failure == null
                    ? Reply.DELIVERED
                    : failure instanceof RedisCommandException ? Reply.REFUSED : Reply.NONE;
            try {
                end(evictions, reply);
            } finally {
                then.accept(reply); // or the line would stand still for ever
            }
        });
    }

    private static void call(List<Pending> evictions, Consumer<@Nullable Throwable> then) {
        CompletionStage<Boolean> sent;
        try {
            sent = evictions.get(0).sender().send(evictions).toCompletionStage();
        } catch (Throwable e) { // also an error: the line must not stand still for ever
            sent = CompletableFuture.failedFuture(e);
        }
        sent.whenComplete((done, failure) -> then.accept(failure == null ? null : Loads.unwrap(failure)));
    }

    private void end(List<Pending> evictions, Reply reply) {
        if (reply == Reply.DELIVERED) {
            journal.delivered(evictions);
        } else if (reply == Reply.NONE || evictions.size() == 1) { // of several nobody knows which one was refused
            evictions.forEach(eviction -> journal.putLast(eviction, reply == Reply.REFUSED));
        }
    }
}
