package io.keywright.internal;

import io.keywright.OutcomeUnknownException;
import io.keywright.RedisUnavailableException;
import io.netty.util.Timeout;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Sends many calls in chunks of one flush each, at most two chunks unanswered: enough to keep the connection busy,
 * little enough for the bounded queue that all callers share.
 *
 * <p>A reply is the sign for the next chunk, which another thread sends: a write on a connection's event loop takes
 * effect at once and would overtake the chunk before it, of which the write may still wait in the loop's queue.
 *
 * <p>Each chunk has the command timeout. After a chunk of which an outcome is unknown nothing more is sent: the rest
 * fails, known not to be executed, rather than wait one timeout after the other.
 */
final class Batch {

    static final int CHUNK = 500;
    private static final int UNANSWERED_CHUNKS = 2;

    private final Client client;
    private final List<? extends ReplyCall<?, ?>> calls;
    private final CompletableFuture<@Nullable Void> done = new CompletableFuture<>();

    /** Completions and the sender meet here: whoever raises it from 0 sends, for the others too. */
    private final AtomicInteger work = new AtomicInteger();

    private final AtomicInteger unanswered = new AtomicInteger();
    private volatile boolean givenUp;
    private volatile boolean allSent;

    /** Index of the first call that is not sent; only touched by the one who sends. */
    private int next;

    Batch(Client client, List<? extends ReplyCall<?, ?>> calls) {
        this.client = client;
        this.calls = calls;
    }

    /** Completes, always normally, when every call is done. */
    CompletableFuture<@Nullable Void> done() {
        return done;
    }

    void send() {
        if (work.getAndIncrement() != 0) {
            return;
        }
        int seen = 1;
        do {
            while (next < calls.size() && unanswered.get() < UNANSWERED_CHUNKS) {
                int end = Math.min(next + CHUNK, calls.size());
                List<? extends ReplyCall<?, ?>> chunk = calls.subList(next, end);
                next = end;
                allSent = end == calls.size();
                if (givenUp) {
                    refuse(chunk);
                } else {
                    send(chunk);
                }
            }
            if (next >= calls.size() && unanswered.get() == 0) {
                done.complete(null);
            }
            seen = work.addAndGet(-seen);
        } while (seen != 0);
    }

    private void send(List<? extends ReplyCall<?, ?>> chunk) {
        unanswered.incrementAndGet();
        AtomicInteger open = new AtomicInteger(chunk.size());
        @Nullable Timeout timer = client.after(() -> chunk.forEach(ReplyCall::expire));
        for (ReplyCall<?, ?> call : chunk) {
            call.markSent();
            call.onComplete((reply, failure) -> {
                if (failure != null && call.failure() instanceof OutcomeUnknownException) {
                    givenUp = true;
                }
                if (open.decrementAndGet() == 0) {
                    if (timer != null) {
                        timer.cancel();
                    }
                    unanswered.decrementAndGet();
                    if (allSent) {
                        send(); // only to say that it is done: nothing can be overtaken, and no thread is changed for
                        // it
                    } else {
                        client.offEventLoop(this::send);
                    }
                }
            });
        }
        client.link().dispatchAll(chunk);
    }

    private static void refuse(List<? extends ReplyCall<?, ?>> chunk) {
        for (ReplyCall<?, ?> call : chunk) {
            call.completeExceptionally(new RedisUnavailableException(
                    call.describe() + " was not sent: commands before it in its batch had no reply"));
        }
    }
}
