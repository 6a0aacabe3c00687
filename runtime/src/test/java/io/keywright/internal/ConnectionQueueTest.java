package io.keywright.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.api.StatefulRedisConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConnectionQueueTest {

    private final ConnectionQueue queue = new ConnectionQueue();
    private final List<Integer> served = new ArrayList<>();

    private void wait(CompletableFuture<StatefulRedisConnection<byte[], byte[]>> connecting, int number) {
        queue.whenConnected(connecting, (connection, failure) -> served.add(failure == null ? number : -number));
    }

    @Test
    void servesInTheOrderOfComing() {
        CompletableFuture<StatefulRedisConnection<byte[], byte[]>> connecting = new CompletableFuture<>();
        IntStream.rangeClosed(1, 10_000).forEach(number -> wait(connecting, number));
        assertThat(served).isEmpty();

        connecting.complete(null);

        assertThat(served).isEqualTo(IntStream.rangeClosed(1, 10_000).boxed().toList());
    }

    @Test
    void aLaterConnectionDoesNotPassOneThatIsStillBeingMade() {
        CompletableFuture<StatefulRedisConnection<byte[], byte[]>> first = new CompletableFuture<>();
        wait(first, 1);
        wait(CompletableFuture.completedFuture(null), 2);
        assertThat(served).isEmpty();

        first.completeExceptionally(new IllegalStateException("refused"));

        assertThat(served).containsExactly(-1, 2);
    }

    @Test
    void whoComesWhileOthersAreServedComesAfterThem() {
        CompletableFuture<StatefulRedisConnection<byte[], byte[]>> connecting = new CompletableFuture<>();
        queue.whenConnected(connecting, (connection, failure) -> {
            wait(connecting, 3);
            served.add(1);
        });
        wait(connecting, 2);

        connecting.complete(null);

        assertThat(served).containsExactly(1, 2, 3);
    }
}
