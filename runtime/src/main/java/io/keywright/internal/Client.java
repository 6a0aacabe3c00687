package io.keywright.internal;

import io.keywright.Pipeline;
import io.keywright.RedisUnavailableException;
import io.keywright.cache.Tracking;
import io.keywright.channel.Listening;
import io.keywright.channel.Subject;
import io.keywright.repository.Call;
import io.keywright.repository.CommandChannel;
import io.keywright.repository.OwnConnection;
import io.keywright.repository.ReplicatedScripts;
import io.keywright.repository.ServerFeatures;
import io.keywright.repository.TracedChannel;
import io.lettuce.core.RedisException;
import io.lettuce.core.resource.ClientResources;
import io.netty.util.Timeout;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The connected client behind {@link io.keywright.Keywright}: its link, its clock, what is known of its server. */
public final class Client implements OwnConnection {

    /** A connection on which nothing arrives for so long although calls wait is given up. */
    private static final Duration SILENCE = Duration.ofSeconds(5);

    private final Link link;
    private final FeatureDetection features;
    private final Reconnects reconnects;
    private final ClientResources resources;
    private final Duration commandTimeout;
    private final SilenceWatch watch;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** The one that the others were made from, whose closing ends them too. */
    private final Client first;

    /** Calls that wait before they follow a redirection; those of the others are with the first. */
    private final Set<ReplyCall<?, ?>> paused = ConcurrentHashMap.newKeySet();

    /** Makes what needs a connection when there is one again; null where that is to fail. Used by the first alone. */
    private final @Nullable Connector connector;

    Client(
            Link link,
            FeatureDetection features,
            Reconnects reconnects,
            ClientResources resources,
            Duration commandTimeout,
            @Nullable Connector connector) {
        this.link = link;
        this.features = features;
        this.reconnects = reconnects;
        this.resources = resources;
        this.commandTimeout = commandTimeout;
        this.watch = new SilenceWatch(SILENCE.toNanos(), link::reconnect);
        this.first = this;
        this.connector = connector;
    }

    private Client(Client first, Link link, Duration commandTimeout, SilenceWatch watch) {
        this.link = link;
        this.features = first.features;
        this.reconnects = first.reconnects;
        this.resources = first.resources;
        this.commandTimeout = commandTimeout;
        this.watch = watch;
        this.first = first;
        this.connector = null;
    }

    /**
     * A further connection, for commands that wait on the server. The first that times out shows that it is dead: its
     * timeout is longer than such a command may wait.
     */
    public OwnConnection ownConnection(Duration commandTimeout) {
        Link further = make(link::another, Link::close, later -> new LaterLink(later, link.isCluster(), () -> {}));
        return new Client(first, further, commandTimeout, new SilenceWatch(0, further::reconnect));
    }

    /** A connection that listens to a subject; it has not subscribed yet. */
    public Listening listen(Subject subject, Listening.Ear ear) {
        return make(
                () -> link.listen(subject, ear, commandTimeout),
                Listening::close,
                later -> new LaterListening(later, subject, ear, commandTimeout));
    }

    /** Connections on which changes of keys are told. */
    public Tracking track(Tracking.Ear ear) {
        // Their own heartbeat, node by node, breaks them: nothing that arrives elsewhere says that they live.
        SilenceWatch never = new SilenceWatch(Long.MAX_VALUE, node -> {});
        Client tracking = new Client(first, link, commandTimeout, never);
        return make(() -> link.track(tracking, ear), Tracking::close, LaterTracking::new);
    }

    /** Makes something that needs a connection: now, or where there is none and that is tolerated, later. */
    private <T> T make(Supplier<T> make, Consumer<T> close, Function<Later<T>, T> instead) {
        ReplyCall.refuseToWaitOnEventLoop("a connection");
        try {
            return make.get();
        } catch (RedisException e) {
            Connector connector = first.connector;
            if (connector == null || !ConnectFailure.mayPass(e)) {
                throw new RedisUnavailableException("No further connection to Redis could be made", e);
            }
            Later<T> later = new Later<>(make, close, e);
            connector.make(later);
            return instead.apply(later);
        }
    }

    /** A channel straight to the connection. */
    @Override
    public CommandChannel channel(String keyPattern) {
        return new DirectChannel(new Route(this, keyPattern, null));
    }

    /** A channel of one operation, straight to the connection, which tells where its commands went. */
    public TracedChannel traced(String keyPattern) {
        return new OriginChannel(new Route(this, keyPattern, null));
    }

    /**
     * A further connection, for scripts whose writes are to be on replicas before anything else is done.
     *
     * @param wait how long that may take
     */
    public ReplicatedScripts replicatedScripts(int replicas, Duration wait) {
        OwnConnection further = ownConnection(commandTimeout.plus(wait));
        return new ReplicationLine((Client) further, replicas, wait);
    }

    @Override
    public <T extends @Nullable Object> T await(Supplier<Call<T>> command) {
        ReplyCall.refuseToWaitOnEventLoop("a reply");
        try {
            return command.get().toCompletionStage().toCompletableFuture().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    @Override
    public void reconnect() {
        if (!link.isCluster()) {
            link.reconnect("");
        }
    }

    /** Has a short task run each time that a connection of the client has been made, on an event loop. */
    public void whenConnected(Runnable task) {
        reconnects.tell(task);
    }

    /** A new pipeline. */
    public Pipeline pipeline() {
        return new CommandPipeline(this);
    }

    Link link() {
        return link;
    }

    SilenceWatch watch() {
        return watch;
    }

    ServerFeatures features() {
        return features.current();
    }

    long timeoutNanos() {
        return commandTimeout.toNanos();
    }

    String timeoutText() {
        return commandTimeout.toMillis() + " ms";
    }

    /**
     * Runs a task after the command timeout, off the timer's thread: users' stages may depend on it.
     *
     * @return null once the timer has been stopped; all calls end with the connection then
     */
    @Nullable
    Timeout after(Runnable task) {
        try {
            return resources
                    .timer()
                    .newTimeout(
                            timeout -> resources.eventExecutorGroup().execute(task),
                            timeoutNanos(),
                            TimeUnit.NANOSECONDS);
        } catch (IllegalStateException stopped) {
            return null;
        }
    }

    /**
     * Runs a task after a pause, on a thread that is no event loop. Meanwhile its call is on no connection that would
     * end it when it is closed.
     *
     * @return false if it never will, because the client is closed
     */
    boolean later(int millis, ReplyCall<?, ?> call, Runnable task) {
        Set<ReplyCall<?, ?>> paused = first.paused;
        paused.add(call);
        try {
            if (!first.closed.get()) {
                resources
                        .timer()
                        .newTimeout(
                                timeout -> {
                                    paused.remove(call);
                                    offEventLoop(task);
                                },
                                millis,
                                TimeUnit.MILLISECONDS);
                return true;
            }
        } catch (IllegalStateException stopped) {
            // as if it were closed
        }
        paused.remove(call);
        return false;
    }

    /** Runs a task on a thread that is no event loop; here and now once the threads have been stopped. */
    void offEventLoop(Runnable task) {
        try {
            resources.eventExecutorGroup().execute(task);
        } catch (RejectedExecutionException stopped) {
            task.run();
        }
    }

    /** Closes the connection and the threads that are our own, once; takes at most some seconds. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            if (connector != null) {
                connector.close();
            }
            for (ReplyCall<?, ?> call : paused) {
                call.markNotExecuted();
                call.completeExceptionally(new RedisException("Connection is closed"));
            }
        } finally {
            link.close();
        }
    }
}
