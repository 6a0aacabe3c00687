package io.keywright.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.cache.Tracking;
import io.keywright.cache.TrackingEnd;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.protocol.AsyncCommand;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a connection that tells of changes makes of the answers to its own questions. */
class TrackedNodeTest {

    private final List<AsyncCommand<?, ?, ?>> sent = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();
    private final TrackedNode node = new TrackedNode(connection(), new Refusals(), () -> {});

    @SuppressWarnings("unchecked")
    private StatefulRedisConnection<byte[], byte[]> connection() {
        return (StatefulRedisConnection<byte[], byte[]>) Proxy.newProxyInstance(
                TrackedNodeTest.class.getClassLoader(),
                new Class<?>[] {StatefulRedisConnection.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "dispatch" -> {
                        sent.add((AsyncCommand<?, ?, ?>) args[0]);
                        yield args[0];
                    }
                    case "isOpen" -> true;
                    default -> null;
                });
    }

    /** The client's words stand where the server's would. */
    @Test
    void aQuestionThatIsLostWithItsConnectionIsNoRefusal() {
        node.begin();
        AsyncCommand<?, ?, ?> hello = sent.get(0);
        hello.getOutput().setError("Reset");
        hello.cancel();

        assertThat(refusals).isEmpty();
        assertThat(node.session()).isNull();
        node.beat();
        assertThat(sent).as("asked again").hasSize(2);
    }

    @Test
    void aServerThatKnowsNoHelloRefuses() {
        node.begin();
        AsyncCommand<?, ?, ?> hello = sent.get(0);
        hello.getOutput().setError("ERR unknown command");
        hello.complete();

        assertThat(refusals).containsExactly("the connection does not speak RESP3");
        assertThat(node.session()).isNull();
    }

    private final class Refusals implements Tracking.Ear {

        @Override
        public void changed(byte[] key) {}

        @Override
        public void ended(TrackingEnd cause) {}

        @Override
        public void refused(String reason) {
            refusals.add(reason);
        }
    }
}
