package io.keywright.cache;

import io.keywright.cache.Flights.Flight;
import io.keywright.repository.Call;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One read on its way: does what {@link Read} asks for and tells it what came of it. One action is under way at a time,
 * so one thread at a time works on it; which one changes.
 */
final class CacheRead<K, V> {

    private final CacheCore<K, V> core;
    private final CachedKey<K> key;
    private final Loads.Source<V> source;
    private final @Nullable LoadChain outer;

    /** Whether it is made inside of an open transaction: what is loaded there is for nobody else. */
    private final boolean inside;

    /** Who loads inside of it; null where others do. */
    private @Nullable Thread thread;

    private final long beganNanos = System.nanoTime();
    private final CompletableFuture<Optional<V>> result = new CompletableFuture<>();

    private final CompletableFuture<@Nullable Void> settled = new CompletableFuture<>();

    private final AtomicBoolean answered = new AtomicBoolean();
    private Read<V> read;
    private @Nullable Action<V> action;
    private @Nullable Flight<V> flight;
    private @Nullable LoadTask<?> load;
    private @Nullable Throwable failure;
    private @Nullable Future<?> softDeadline;
    private @Nullable Collector<K, V> collector;
    private @Nullable LeaseWait<V> wait;

    /** Takes over what is done for several reads at once. */
    interface Collector<K, V> {

        /** Whether it sends what the read asks for, and tells it of the reply. */
        boolean asks(CacheRead<K, V> read);

        /** Whether it loads the read's value. */
        boolean loads(CacheRead<K, V> read);

        /** Whether this server's silence is still to be counted: of several reads made together it counts once. */
        boolean counts(Object server);
    }

    /** @throws NestedLoadException if the key is asked for by its own loader */
    CacheRead(CacheCore<K, V> core, K key, Loads.Source<V> source) {
        this.core = core;
        this.key = core.cached(key);
        this.source = source;
        this.outer = LoadChain.current();
        if (LoadChain.contains(outer, core, this.key.bytes())) {
            throw new NestedLoadException(core.keyPattern + ": a loader asks for the key that it is loading");
        }
        EntryId id = core.context.ids().next();
        OpenTransaction open = core.context.transaction();
        this.inside = open != null;
        this.thread = Thread.currentThread();
        Step<V> first;
        if (open != null && open.hasChanged(this.key)) {
            first = Read.beginWithout(core.rules, id);
        } else if (core.isEvictionPending(this.key) || !core.mayAsk(this.key)) {
            core.context.metrics().unanswered(core.keyPattern);
            first = Read.beginWithout(core.rules, id);
        } else {
            first = open == null ? Read.begin(core.rules, id, 0) : Read.beginLooking(core.rules, id);
        }
        this.read = first.next();
        this.action = first.action();
    }

    CachedKey<K> key() {
        return key;
    }

    /** The load of this key. */
    LoadChain chain() {
        return LoadChain.of(core, key.bytes(), outer);
    }

    /** Whether Redis is to be asked. */
    boolean asks() {
        return action instanceof Action.Command;
    }

    EntryId id() {
        return read.id();
    }

    /** What is to be done next; null where there is nothing. */
    @Nullable
    Action<V> action() {
        return action;
    }

    /** Sends the command that is to be sent next. */
    Call<Event<V>> send() {
        return send((Action.Command<V>) Objects.requireNonNull(action));
    }

    /** From now on questions and loads are offered to the collector first. */
    void collect(Collector<K, V> taker) {
        collector = taker;
    }

    CompletableFuture<Optional<V>> result() {
        return result;
    }

    /** Done when Redis has said all that it has to say before anything is loaded. */
    CompletableFuture<@Nullable Void> settled() {
        return settled;
    }

    /** The command to begin with; null where Redis is not asked. */
    @Nullable
    Call<Event<V>> firstCommand() {
        return action instanceof Action.Command<V> command ? send(command) : null;
    }

    /** Begins to load where Redis is not asked. */
    void begin() {
        try {
            follow(action);
        } catch (Throwable bug) {
            abort(bug);
        }
    }

    /** Nobody waits for the first command: its reply comes on any thread, and so does the load. */
    void leave() {
        thread = null;
    }

    /** The reply to the first command, or to one that the collector sent. */
    void replied(Event<V> event) {
        core.answered(key);
        tell(event);
    }

    void failed(Throwable e) {
        Collector<K, V> together = collector;
        Event<V> event = together == null ? core.failed(key.all(), e) : core.failed(key.all(), e, together::counts);
        if (!(event instanceof Event.Refused)) {
            if (read.isAsking() && CacheCore.isUnanswered(e)) {
                core.context.metrics().unanswered(core.keyPattern);
            }
            tell(new Event.Failed<>());
        } else {
            tell(new Event.Refused<>());
        }
    }

    /** Nobody waits any more; what the first command may have left is cleared away. */
    void abandon() {
        if (action instanceof Action.GetOrLease) {
            send(new Action.Release<>(Action.Held.LEASE, read.id())).toCompletionStage();
        }
    }

    private void tell(Event<V> event) {
        try {
            follow(advance(event));
        } catch (Throwable bug) {
            abort(bug);
        }
    }

    /** Nobody waits in vain because of a bug: neither the caller, nor those who have joined, nor the next reader. */
    private void abort(Throwable bug) {
        Flight<V> mine = flight;
        if (mine != null) {
            mine.end(null, bug);
            land();
        }
        result.completeExceptionally(bug);
        settled.complete(null);
        send(new Action.Release<>(Action.Held.LEASE, read.id())).toCompletionStage();
    }

    /** Takes the event in, sends what does not wait, and gives the answer; the action is left to be done. */
    private @Nullable Action<V> advance(Event<V> event) {
        Step<V> step = read.on(event);
        read = step.next();
        action = step.action();
        Action.Command<V> aside = step.aside();
        if (aside != null) {
            send(aside).toCompletionStage();
        }
        if (action instanceof Action.Question && collector != null && collector.asks(this)) {
            return null; // there is no answer yet
        }
        Call<Event<V>> sent = null;
        // Sent before the caller hears of it, so that its next command comes after.
        if (action instanceof Action.Command<V> command) {
            sent = send(command);
        }
        answer(step.answer());
        if (sent != null) {
            Call<Event<V>> call = sent;
            call.toCompletionStage().whenComplete((reply, e) -> {
                if (e == null) {
                    stored(step.action(), reply);
                    core.answered(key);
                    tell(Objects.requireNonNull(reply));
                } else {
                    failed(e);
                }
            });
            return null;
        }
        return action;
    }

    private void stored(@Nullable Action<V> sent, Event<V> reply) {
        if ((sent instanceof Action.Fill || sent instanceof Action.Refresh) && reply instanceof Event.Done<V> done) {
            core.context.metrics().stored(core.keyPattern, done.applied());
        }
    }

    private Call<Event<V>> send(Action.Command<V> command) {
        LoadTask<?> loaded = load;
        try {
            return core.send(key, command, loaded == null ? 0 : loaded.millis());
        } catch (Throwable e) {
            core.unstorable(e);
            return Call.failed(e instanceof RuntimeException failed ? failed : new CompletionException(e));
        }
    }

    private void answer(@Nullable Answer<V> answer) {
        if (answer == null || !answered.compareAndSet(false, true)) {
            return;
        }
        core.context.metrics().read(core.keyPattern, answer.how());
        Throwable cause = failure;
        if (answer.how() == ReadResult.FAILED) {
            result.completeExceptionally(cause == null ? new IllegalStateException("no load") : cause);
        } else {
            result.complete(Optional.ofNullable(answer.value()));
        }
        settled.complete(null);
    }

    private void follow(@Nullable Action<V> next) {
        if (next instanceof Action.Load) {
            if (collector == null || !collector.loads(this)) {
                startLoad();
            }
            settled.complete(null);
        } else if (next instanceof Action.Pause<V> pause) {
            pause(pause.holder());
            settled.complete(null);
        } else if (next == null && read.stage() == Read.Stage.END) {
            land();
        }
    }

    private void land() {
        Flight<V> mine = flight;
        if (mine != null) {
            core.flights.end(read.id(), mine);
        }
    }

    // Loading

    private void startLoad() {
        LoadChain chain = chain();
        takeOff();
        LoadTask<V> task = load(chain);
        load = task;
        startSoftDeadline();
        task.result().whenComplete(this::loaded);
    }

    /** The caller waits no longer for what it has a stale entry instead of; the load goes on. */
    private void startSoftDeadline() {
        Read.Refreshed<V> stale = read.refreshed();
        Answer<V> fallback = stale == null ? null : stale.fallback();
        if (fallback != null) {
            softDeadline = core.context.after(
                    core.policy.softLoadTimeout().toNanos(), () -> core.context.execute(() -> answer(fallback)));
        }
    }

    private LoadTask<V> load(LoadChain chain) {
        if (inside) {
            return core.loads.loadInside(thread, chain, source);
        }
        return read.stage() == Read.Stage.LOADING_ONLY
                ? core.loads.loadUnstored(chain, beganNanos, source)
                : core.loads.load(chain, source);
    }

    /** The load is made together with others. */
    void loadBy(LoadTask<?> task) {
        load = task;
        takeOff();
        startSoftDeadline();
    }

    private void takeOff() {
        if (read.stage() == Read.Stage.LOADING) {
            flight = core.flights.begin(read.id(), read.stamp());
        }
    }

    /** The loader's result, from wherever it was called. */
    void loaded(@Nullable V value, @Nullable Throwable e) {
        failure = e == null ? null : Loads.unwrap(e);
        Future<?> timer = softDeadline;
        if (timer != null) {
            timer.cancel(false);
        }
        try {
            Action<V> next = advance(e == null ? new Event.Loaded<>(value) : new Event.LoadFailed<>());
            Flight<V> mine = flight;
            if (mine != null) {
                mine.end(value, failure);
            }
            follow(next);
        } catch (Throwable bug) {
            abort(bug);
        }
    }

    // Waiting

    private void pause(EntryId holder) {
        LeaseWait<V> waiting = wait;
        if (waiting == null) {
            long until = beganNanos + core.policy.waitBudget().toNanos();
            waiting = new LeaseWait<>(core.context, core.flights, until, this::waited);
            wait = waiting;
        }
        waiting.pause(holder);
    }

    private void waited(Event<V> event, @Nullable Throwable e) {
        failure = e;
        tell(event);
    }
}
