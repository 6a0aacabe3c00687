package io.keywright.cache;

import io.keywright.repository.Call;
import java.util.concurrent.CompletionStage;

/** A read under watches, which are given back where it fails; where it succeeds, the copy has them. */
final class NearLook<K, V> implements Call<Event<V>> {

    private final NearCache<K, V> near;
    private final Hold hold;
    private final Call<Event<V>> found;

    NearLook(NearCache<K, V> near, Hold hold, Call<Event<V>> found) {
        this.near = near;
        this.hold = hold;
        this.found = found;
    }

    @Override
    public Event<V> await() {
        try {
            return found.await();
        } catch (RuntimeException | Error e) {
            near.release(hold);
            throw e;
        }
    }

    @Override
    public CompletionStage<Event<V>> toCompletionStage() {
        return found.toCompletionStage().whenComplete((event, failure) -> {
            if (failure != null) {
                near.release(hold);
            }
        });
    }
}
