package io.keywright.internal;

import io.keywright.Pipeline;
import io.keywright.RedisUnavailableException;
import io.keywright.key.HashSlot;
import io.keywright.repository.CommandChannel;
import io.keywright.script.Script;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Collects calls and hands them to a {@link Batch}. */
final class CommandPipeline implements Pipeline {

    private final Client client;
    private List<ReplyCall<?, ?>> queue = new ArrayList<>();
    private List<CompletableFuture<?>> stages = new ArrayList<>();

    /** The scripts that were queued since the last sending, in a cluster for each slot. */
    private final Set<ScriptUse> scripts = new HashSet<>();

    private boolean closed;

    CommandPipeline(Client client) {
        this.client = client;
    }

    void add(ReplyCall<?, ?> call) {
        requireOpen();
        queue.add(call);
    }

    /**
     * Whether the script is queued for the first time, so that it goes by its source: a server that does not know its
     * digest would have it sent again, behind commands that came after it. In a cluster each slot counts, since each
     * may be on a node of its own.
     */
    boolean isFirstUse(Script script, byte[][] keys) {
        int slot = client.link().isCluster() && keys.length > 0 ? HashSlot.of(keys[0]) : 0;
        return scripts.add(new ScriptUse(script, slot));
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
        scripts.clear();
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

    /** A script, told apart by identity: names are for people, and need not be unique. */
    private record ScriptUse(Script script, int slot) {}

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The pipeline is closed");
        }
    }
}
