package io.keywright;

import io.keywright.repository.CommandChannel;
import java.util.concurrent.CompletionStage;

/**
 * A queue of commands from several repositories that are sent together, with one flush for a chunk of them instead of
 * one for each.
 *
 * <pre>{@code
 * try (Pipeline pipeline = keywright.pipeline()) {
 *     CompletionStage<Optional<Product>> product = products.in(pipeline).find("sku-1");
 *     CompletionStage<Boolean> deleted = sessions.in(pipeline).delete(id);
 *     pipeline.send();
 *     // both stages are complete here
 * }
 * }</pre>
 *
 * <p>A pipeline is no transaction: other clients' commands may run between its commands, and each command succeeds or
 * fails by itself, through its own stage. Commands for one key are executed in the order in which they were queued,
 * save for a script that the server does not know yet: it is sent again after the others.
 *
 * <p>Not safe for use by several threads at once.
 */
public interface Pipeline extends AutoCloseable {

    /** How many commands are queued and not sent. */
    int size();

    /**
     * Sends what is queued and returns when every command has its reply or has failed. Failures are reported by the
     * commands' own stages only. The pipeline can then be used again.
     *
     * @throws IllegalStateException if the pipeline is closed
     */
    void send();

    /**
     * Sends what is queued, without waiting.
     *
     * @return completes, always normally, when every command has its reply or has failed
     * @throws IllegalStateException if the pipeline is closed
     */
    CompletionStage<Void> sendAsync();

    /** Called by repositories: a channel that queues commands here. */
    CommandChannel channel(String keyPattern);

    /** Closes the pipeline; commands that were queued and not sent fail with {@link RedisUnavailableException}. */
    @Override
    void close();
}
