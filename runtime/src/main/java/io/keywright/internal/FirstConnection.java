package io.keywright.internal;

import io.keywright.KeywrightException;
import io.keywright.RedisUnavailableException;
import io.keywright.WaitInterruptedException;
import io.keywright.WhenUnreachable;
import io.keywright.repository.ServerFeatures;
import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.RedisException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes a client's first connection, at once or later, and asks the server what it can do. */
final class FirstConnection {

    private static final System.Logger LOG = System.getLogger("io.keywright");

    private final ConnectionSettings settings;
    private final AbstractRedisClient lettuce;
    private final Supplier<Connected> connect;
    private final FeatureDetection features = new FeatureDetection();
    private final Reconnects reconnects = new Reconnects();

    /**
     * A connection to be made.
     *
     * @param connect connects; blocks meanwhile
     */
    FirstConnection(ConnectionSettings settings, AbstractRedisClient lettuce, Supplier<Connected> connect) {
        this.settings = settings;
        this.lettuce = lettuce;
        this.connect = connect;
        reconnects.tell(features::invalidate); // behind the address another server may answer then
    }

    /** What the server can do; nothing as long as there is no connection. */
    FeatureDetection features() {
        return features;
    }

    /** Tells of connections that are made from the first one on. */
    Reconnects reconnects() {
        return reconnects;
    }

    /**
     * Makes it.
     *
     * @throws RedisUnavailableException if no server can be reached, or the server refuses
     * @throws KeywrightException if the server is too old
     */
    Link now() {
        try {
            return make();
        } catch (RedisException e) {
            throw inOurTerms(e);
        }
    }

    /**
     * Makes it, by way of this connector if no server can be reached now.
     *
     * @param shutdown ends the client
     * @throws RedisUnavailableException if the server refuses
     * @throws KeywrightException if the server is too old
     */
    Link nowOrLater(Connector connector, Runnable shutdown) {
        try {
            return make();
        } catch (RedisException e) {
            if (!ConnectFailure.mayPass(e)) {
                throw inOurTerms(e);
            }
            LOG.log(
                    Level.WARNING,
                    "Redis can't be reached; started without it. Calls fail until there is a connection,"
                            + " which is made in the background",
                    e);
            Later<Link> later = new Later<>(this::makeLater, Link::close, e);
            connector.make(later, new RefusalLog());
            boolean cluster = settings.topology() == ConnectionSettings.Topology.CLUSTER;
            return new LaterLink(later, cluster, shutdown);
        }
    }

    private static RuntimeException inOurTerms(RedisException failure) {
        if (failure.getCause() instanceof InterruptedException) {
            return new WaitInterruptedException("Interrupted while connecting to Redis", failure);
        }
        return new RedisUnavailableException("No connection to Redis could be made", failure);
    }

    private Link makeLater() {
        Link link = make();
        LOG.log(Level.INFO, "Connected to Redis");
        return link;
    }

    private Link make() {
        Connected connected = connect.get();
        boolean usable = false;
        try {
            Supplier<CompletableFuture<ServerFeatures>> probe = connected.bounded(settings.connectTimeout());
            features.begin(ask(probe), probe);
            lettuce.addListener(reconnects);
            usable = true;
            return connected.link();
        } finally {
            if (!usable) {
                connected.drop().run();
            }
        }
    }

    private @Nullable ServerFeatures ask(Supplier<CompletableFuture<ServerFeatures>> probe) {
        try {
            return probe.get().get(settings.connectTimeout().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WaitInterruptedException("Interrupted while connecting to Redis", e);
        } catch (TimeoutException e) {
            return unanswered("Redis accepted the connection but did not answer", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof KeywrightException known) {
                throw known;
            }
            return unanswered("No connection to Redis could be made", e.getCause());
        }
    }

    /** Of a cluster, one master may be away, and the others there. */
    private @Nullable ServerFeatures unanswered(String message, @Nullable Throwable failure) {
        if (settings.whenUnreachable() == WhenUnreachable.FAIL
                || (failure != null && !ConnectFailure.mayPass(failure))) {
            throw new RedisUnavailableException(message, failure);
        }
        return null;
    }

    /** Says what is refused: somebody has to mend it. Each refusal once, until it is another one. */
    private static final class RefusalLog implements Consumer<RuntimeException> {

        private String last = "";

        @Override
        public void accept(RuntimeException failure) {
            String reason = ConnectFailure.mayPass(failure) ? "" : ConnectFailure.describe(failure);
            if (!reason.isEmpty() && !reason.equals(last)) {
                LOG.log(Level.ERROR, "Still no connection to Redis: {0}", reason);
            }
            last = reason;
        }
    }

    /**
     * A link, how to ask what is behind it, and how to end it but not the client.
     *
     * @param drop closes the connection
     */
    record Connected(Link link, Supplier<CompletableFuture<ServerFeatures>> probe, Runnable drop) {

        private Supplier<CompletableFuture<ServerFeatures>> bounded(Duration timeout) {
            return () -> probe.get().orTimeout(timeout.toNanos(), TimeUnit.NANOSECONDS);
        }
    }
}
