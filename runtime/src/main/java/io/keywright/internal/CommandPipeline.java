package io.keywright.internal;

import io.keywright.Pipeline;
import io.keywright.RedisUnavailableException;
import io.keywright.repository.CommandChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Collects calls and hands them to a {@link Batch}. */
final class CommandPipeline implements Pipeline {

    private final Client client;
    private List<ReplyCall<?, ?>> queue = new ArrayList<>();
    private List<CompletableFuture<?>> stages = new ArrayList<>();
    private boolean closed;

    CommandPipeline(Client client) {
        this.client = client;
    }

    void add(ReplyCall<?, ?> call) {
        requireOpen();
        queue.add(call);
    }

    void add(CompletableFuture<?> stage) {
        if (!closed) {
            stages.add(stage);
        }
    }

    @Override
    public int size() {
        return queue.size();
    }

    @Override
    public void send() {
        ReplyCall.refuseToWaitOnEventLoop("a pipeline");
        sendQueue().join();
    }

    @Override
    public CompletionStage<@Nullable Void> sendAsync() {
        return sendQueue().minimalCompletionStage();
    }

    private CompletableFuture<@Nullable Void> sendQueue() {
        requireOpen();
        List<ReplyCall<?, ?>> calls = queue;
        queue = new ArrayList<>();
        CompletableFuture<?>[] made = stages.toArray(CompletableFuture[]::new);
        stages = new ArrayList<>();
        Batch batch = new Batch(client, calls);
        batch.send();
        return batch.done().thenCompose(sent -> CompletableFuture.allOf(made)).handle((nothing, itsOwnAffair) -> null);
    }

    @Override
    public CommandChannel channel(String keyPattern) {
        return new QueuedChannel(this, new Route(client, keyPattern, this));
    }

    @Override
    public void close() {
        closed = true;
        List<ReplyCall<?, ?>> unsent = queue;
        queue = List.of();
        for (ReplyCall<?, ?> call : unsent) {
            call.completeExceptionally(new RedisUnavailableException(
                    call.describe() + " was not sent: its pipeline was closed without send()"));
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The pipeline is closed");
        }
    }
}
