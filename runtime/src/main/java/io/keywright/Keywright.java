package io.keywright;

import io.keywright.internal.Dispatcher;
import io.keywright.repository.CommandChannel;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The connection to one Redis or Valkey: a server, a Sentinel group or a cluster. Made once for an application, given
 * to every repository, closed at the end. Safe for use by any number of threads.
 */
public final class Keywright implements AutoCloseable {

    private final Dispatcher dispatcher;
    private final byte[] namespace;
    private final Function<String, @Nullable String> configuration;
    private final RandomGenerator jitterSource;

    Keywright(
            Dispatcher dispatcher,
            byte[] namespace,
            Function<String, @Nullable String> configuration,
            RandomGenerator jitterSource) {
        this.dispatcher = dispatcher;
        this.namespace = namespace;
        this.configuration = configuration;
        this.jitterSource = jitterSource;
    }

    /** A queue of commands that are sent together. */
    public Pipeline pipeline() {
        return dispatcher.pipeline();
    }

    /**
     * Called by repositories: the way of their commands to the server.
     *
     * @param keyPattern the pattern in its display form, for errors
     */
    public CommandChannel channel(String keyPattern) {
        return dispatcher.channel(keyPattern);
    }

    /** Called by repositories: what is put before every key; perhaps empty. */
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

    /** Called by repositories: where the jitter of TTLs comes from; safe for use by several threads. */
    public RandomGenerator jitterSource() {
        return jitterSource;
    }

    @Override
    public void close() {
        dispatcher.close();
    }
}
