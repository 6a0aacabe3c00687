package io.keywright.internal;

import io.keywright.script.Script;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Puts commands into a pipeline. */
final class QueuedChannel extends RoutedChannel {

    private final CommandPipeline pipeline;

    QueuedChannel(CommandPipeline pipeline, Route route) {
        super(route);
        this.pipeline = pipeline;
    }

    @Override
    void pass(ReplyCall<?, ?> call) {
        pipeline.add(call);
    }

    @Override
    CompletableFuture<@Nullable Void> passAll(List<? extends ReplyCall<?, ?>> calls) {
        CompletableFuture<@Nullable Void> done = new CompletableFuture<>();
        AtomicInteger open = new AtomicInteger(calls.size());
        for (ReplyCall<?, ?> call : calls) {
            call.onComplete((reply, failure) -> {
                if (open.decrementAndGet() == 0) {
                    done.complete(null);
                }
            });
            pipeline.add(call);
        }
        return done;
    }

    @Override
    boolean goesBySource(Script script, byte[][] keys) {
        return pipeline.isFirstUse(script, keys);
    }
}
