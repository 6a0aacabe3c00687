package io.keywright.cache;

import io.keywright.RedisCommandException;
import io.keywright.repository.Call;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Keeps reads from waiting for a server that does not answer: after some failures in a row none asks it any more, until
 * a question is answered that is sent for that alone, in the background. Any answer counts, an error too: who gets one
 * need not wait for it. Each server of a cluster counts for itself. For any thread; while all servers answer it costs
 * the path of a hit a volatile read or two.
 */
final class Breaker {

    /**
     * For so long a server is remembered that has failed last, but not so often that it is asked: one that has left the
     * cluster is the destination of no command any more that it could answer.
     */
    private static final long REMEMBERED_NANOS = TimeUnit.MINUTES.toNanos(1);

    /** A server whose last command failed. */
    private final class Server {

        final Object name;
        final Supplier<Call<?>> question;
        final Pause pause = new Pause(context, () -> ask(this));
        final Pause memory = new Pause(context, () -> forget(this));
        volatile boolean open;

        // guarded by the breaker
        int failures;

        Server(Object name, Supplier<Call<?>> question) {
            this.name = name;
            this.question = question;
        }
    }

    private final CacheContext context;
    private final int failuresToOpen;
    private final long probeNanos;
    private final long rememberedNanos;
    private final ConcurrentMap<Object, Server> failing = new ConcurrentHashMap<>();

    /** How many servers are not asked; guarded by this. */
    private int open;

    Breaker(CacheContext context, CacheOptions options) {
        this(context, options, REMEMBERED_NANOS);
    }

    /** Forgets a server that has failed a few times after so long. */
    Breaker(CacheContext context, CacheOptions options, long rememberedNanos) {
        this.rememberedNanos = rememberedNanos;
        this.context = context;
        this.failuresToOpen = options.failuresToOpen();
        this.probeNanos = options.probeInterval().toNanos();
    }

    /** Whether no server failed last: then none need be named. */
    boolean allAnswer() {
        return failing.isEmpty();
    }

    /** Whether a command may be sent to this server that somebody would wait for. */
    boolean allows(Object server) {
        Server known = failing.get(server);
        return known == null || !known.open;
    }

    /** The server has answered. */
    void answered(Object server) {
        if (failing.containsKey(server)) {
            clear(server);
        }
    }

    private synchronized void clear(Object name) {
        Server server = failing.remove(name);
        if (server != null && server.open) {
            server.open = false;
            if (--open == 0) {
                context.metrics().breaker(false);
            }
        }
    }

    /**
     * The server has not answered. Throws nothing: whoever failed has more to do, such as to journal an eviction.
     *
     * @param question what asks it whether it does, and changes nothing
     */
    synchronized void unanswered(Object name, Supplier<Call<?>> question) {
        if (context.isClosed()) {
            return;
        }
        Server server = failing.computeIfAbsent(name, unknown -> new Server(unknown, question));
        server.failures++;
        if (!server.open && server.failures >= failuresToOpen && willAsk(server)) {
            server.open = true;
            if (++open == 1) {
                context.metrics().breaker(true);
            }
        }
        if (!server.open) {
            boolean unused = begin(server.memory, rememberedNanos);
        }
    }

    /** It opens only with a question on its way, or nothing might ever close it; else with the next failure. */
    private static boolean willAsk(Server server) {
        // At once: of several servers that a command concerns, it may have been another one.
        return begin(server.pause, 0);
    }

    private static boolean begin(Pause pause, long nanos) {
        try {
            return pause.begin(nanos);
        } catch (Throwable noThread) { // which the timer, at its first task, may not get
            return false;
        }
    }

    private synchronized void forget(Server server) {
        if (!server.open) {
            boolean unused = failing.remove(server.name, server);
        }
    }

    private synchronized boolean isOpen(Server server) {
        return server.open;
    }

    /** One question at a time: the next one when this one has failed. */
    private void ask(Server server) {
        if (!isOpen(server) || context.isClosed()) {
            return;
        }
        CompletionStage<?> asked;
        try {
            asked = server.question.get().toCompletionStage();
        } catch (Throwable e) { // it is asked again, whatever kept this question from being sent
            asked = CompletableFuture.failedFuture(e);
        }
        asked.whenComplete((reply, failure) -> {
            if (failure == null || Loads.unwrap(failure) instanceof RedisCommandException) {
                clear(server.name);
            } else if (server.open) {
                boolean unused = server.pause.begin(probeNanos);
            }
        });
    }

    /** There may be a connection again: what would wait is asked now. */
    void wake() {
        failing.values().forEach(server -> server.pause.cutShort());
    }

    /** There is nothing any more that could be asked. */
    synchronized void close() {
        failing.clear();
        if (open > 0) {
            open = 0;
            context.metrics().breaker(false);
        }
    }
}
