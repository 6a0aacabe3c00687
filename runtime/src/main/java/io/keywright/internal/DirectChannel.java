package io.keywright.internal;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Sends each command at once on the shared connection. */
class DirectChannel extends RoutedChannel {

    DirectChannel(Route route) {
        super(route);
    }

    @Override
    void pass(ReplyCall<?, ?> call) {
        call.markSent();
        route().client().link().dispatch(call);
    }

    @Override
    CompletableFuture<@Nullable Void> passAll(List<? extends ReplyCall<?, ?>> calls) {
        Batch batch = new Batch(route().client(), calls);
        batch.send();
        return batch.done();
    }
}
