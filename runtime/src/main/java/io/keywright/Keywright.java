package io.keywright;

import io.keywright.cache.CacheContext;
import io.keywright.cache.CacheOptions;
import io.keywright.cache.Tracking;
import io.keywright.channel.Listening;
import io.keywright.channel.Subject;
import io.keywright.internal.Client;
import io.keywright.key.Namespace;
import io.keywright.repository.CommandChannel;
import io.keywright.repository.OwnConnection;
import io.keywright.repository.ReplicatedScripts;
import io.keywright.repository.TracedChannel;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The connection to one Redis or Valkey: a server, a Sentinel group or a cluster. Made once for an application, given
 * to every repository, closed at the end. Safe for use by any number of threads.
 *
 * <pre>{@code
 * try (Keywright keywright = Keywright.connect("redis://localhost")) {
 *     ProductRepository products = new ProductRepository(keywright);
 *     Optional<Product> product = products.find("sku-1");
 * }
 * }</pre>
 *
 * <p>All calls share one connection (one for each node of a cluster). While it is down they fail at once with
 * {@link RedisUnavailableException}; it is made again in the background. So it is when Redis can't be reached at the
 * start: see {@link WhenUnreachable}. A call that was in flight is never sent again: it fails with an
 * {@link OutcomeUnknownException}, or gives {@link Outcome.Unknown}.
 */
public final class Keywright implements AutoCloseable {

    private final Client client;
    private final WhenUnreachable whenUnreachable;
    private final byte[] namespace;
    private final Function<String, @Nullable String> configuration;
    private final RandomGenerator jitterSource;
    private final CacheContext caching;
    private final RequestMetrics requestMetrics;
    private final AtomicBoolean closed = new AtomicBoolean();

    Keywright(
            Client client,
            WhenUnreachable whenUnreachable,
            Namespace namespace,
            Function<String, @Nullable String> configuration,
            RandomGenerator jitterSource,
            CacheOptions caching,
            RequestMetrics requestMetrics) {
        this.client = client;
        this.whenUnreachable = whenUnreachable;
        this.namespace = namespace.toBytes();
        this.configuration = configuration;
        this.jitterSource = jitterSource;
        this.caching = new CacheContext(caching, jitterSource);
        client.whenConnected(this.caching::connected);
        this.requestMetrics = GuardedRequestMetrics.of(requestMetrics);
    }

    /**
     * Connects to one server with the default options; in the background, if it can't be reached now: see
     * {@link WhenUnreachable}.
     *
     * @param uri {@code redis://[user:password@]host[:port][/database]}, or {@code rediss://…} for TLS
     * @throws IllegalArgumentException if that is no address
     * @throws RedisUnavailableException if the server refuses the connection, such as for wrong credentials
     * @throws KeywrightException if the server is older than Redis 6.2
     */
    public static Keywright connect(String uri) {
        return builder().uri(uri).connect();
    }

    /** For everything but one server with default options. */
    public static KeywrightBuilder builder() {
        return new KeywrightBuilder();
    }

    /** A queue of commands that are sent together. */
    public Pipeline pipeline() {
        return client.pipeline();
    }

    /**
     * Called by repositories: the way of their commands to the server.
     *
     * @param keyPattern the pattern in its display form, for errors
     */
    public CommandChannel channel(String keyPattern) {
        return client.channel(keyPattern);
    }

    /**
     * Called by caches: a channel for one operation that tells whose data its commands saw.
     *
     * @param keyPattern the pattern in its display form, for errors
     */
    public TracedChannel tracedChannel(String keyPattern) {
        return client.traced(keyPattern);
    }

    /**
     * Called by caches: a way for scripts whose writes are to be on replicas, on a connection of its own, since whoever
     * waits for replicas holds up all that comes after on the same connection. Blocks while the connection is made.
     *
     * @param replicas how many are waited for
     * @param wait how long, at most
     * @throws RedisUnavailableException if it can't be made, and is not to be made later
     */
    public ReplicatedScripts replicatedScripts(int replicas, Duration wait) {
        return client.replicatedScripts(replicas, wait);
    }

    /**
     * Called by what waits on the server, such as stream consumers: a connection of its own, so that nobody else's
     * commands wait behind its. Blocks while the connection is made.
     *
     * @param commandTimeout how long a command of it may take: longer than the server is asked to wait
     * @throws RedisUnavailableException if it can't be made, and is not to be made later
     */
    public OwnConnection ownConnection(Duration commandTimeout) {
        return client.ownConnection(commandTimeout);
    }

    /**
     * Called by subscriptions: a connection of their own, on which messages arrive. Blocks while it is made.
     *
     * @throws RedisUnavailableException if it can't be made, and is not to be made later
     */
    public Listening listen(Subject subject, Listening.Ear ear) {
        return client.listen(subject, ear);
    }

    /**
     * Called by near caches: connections of their own, on which changes are told. Blocks while they are made.
     *
     * @throws RedisUnavailableException if they can't be made, and are not to be made later
     */
    public Tracking track(Tracking.Ear ear) {
        return client.track(ear);
    }

    /** Called by what needs the server at its start, such as stream consumers: what it does without. */
    public WhenUnreachable whenUnreachable() {
        return whenUnreachable;
    }

    /** Called by repositories: what is put before every key, perhaps nothing. */
    public byte[] namespace() {
        return namespace.clone();
    }

    /**
     * Called by repositories: the value of a configuration key, or null; for TTLs such as <code>${catalog.ttl:1h}
     * </code>.
     */
    public Function<String, @Nullable String> configuration() {
        return configuration;
    }

    /** Called by repositories and caches: where all chance comes from; safe for use by several threads. */
    public RandomGenerator jitterSource() {
        return jitterSource;
    }

    /** Called by caches: what those of this connection share. */
    public CacheContext caching() {
        return caching;
    }

    /** Called by limiters and claims: who is told what they decide. Never throws. */
    public RequestMetrics requestMetrics() {
        return requestMetrics;
    }

    /**
     * Closes the connection and ends its threads, within a few seconds. Calls in flight fail with
     * {@link ConnectionLostException}, later ones with {@link RedisUnavailableException}. Does nothing the second time,
     * also while another thread closes it. What fails at closing one part is thrown after the others are closed.
     */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try {
                caching.close();
            } finally {
                client.close();
            }
        }
    }
}
