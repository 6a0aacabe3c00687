package io.keywright.internal;

import io.keywright.repository.TracedChannel;
import io.lettuce.core.RedisCommandExecutionException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Sends each command at once on the shared connection, and remembers where it went. */
final class OriginChannel extends DirectChannel implements TracedChannel {

    private final List<Trace> traces = new ArrayList<>(1);

    OriginChannel(Route route) {
        super(route);
    }

    @Override
    public long epoch(int index) {
        return traces.get(index).epoch();
    }

    @Override
    void pass(ReplyCall<?, ?> call) {
        trace(call);
        super.pass(call);
    }

    @Override
    CompletableFuture<@Nullable Void> passAll(List<? extends ReplyCall<?, ?>> calls) {
        calls.forEach(this::trace);
        return super.passAll(calls);
    }

    private void trace(ReplyCall<?, ?> call) {
        Trace trace = new Trace();
        traces.add(trace);
        call.trace(trace);
        call.onComplete((reply, failure) -> {
            Origin origin = trace.origin();
            if (origin != null
                    && failure instanceof RedisCommandExecutionException refused
                    && ServerError.is(refused.getMessage(), "READONLY")) {
                origin.forget(); // no master any more
            }
        });
    }
}
