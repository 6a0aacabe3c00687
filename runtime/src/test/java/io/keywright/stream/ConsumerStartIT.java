package io.keywright.stream;

import static io.keywright.Commands.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.Commands;
import io.keywright.Keywright;
import io.keywright.RedisUnavailableException;
import io.keywright.WhenUnreachable;
import io.keywright.stream.Events.Event;
import io.keywright.testkit.FaultProxy;
import io.keywright.testkit.RedisExtension;
import io.keywright.testkit.RedisServer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Consumers that are started while Redis is away. */
@ExtendWith(RedisExtension.class)
class ConsumerStartIT {

    private final List<Long> handled = new CopyOnWriteArrayList<>();

    @Test
    void beginWhenItIsThereWithAllThatIsInTheStream(RedisServer server) {
        begin(server, false);
        assertThat(handled).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void orWithWhatIsAppendedFromThenOn(RedisServer server) {
        begin(server, true);
        assertThat(handled).containsExactly(3L, 4L, 5L);
    }

    private void begin(RedisServer server, boolean fromNow) {
        try (FaultProxy proxy = FaultProxy.to(server);
                Keywright direct = Commands.connect(server.uri())) {
            Events.append(direct, 0, 3);
            proxy.refuseConnections();
            try (Keywright keywright = Commands.connect(proxy.uri());
                    StreamConsumer<Event> consumer = start(keywright, fromNow)) {
                eventually("it tries", () -> consumer.metrics().outages() > 0);
                assertThat(server.command("EXISTS", Events.KEY).integer()).isEqualTo(1);

                proxy.acceptConnections();
                eventually("it reads", () -> consumer.metrics().reading() || isGroupThere(server));
                Events.append(direct, 3, 6);

                eventually("all acknowledged", () -> consumer.metrics().acknowledged() == (fromNow ? 3 : 6));
            }
        }
    }

    private static boolean isGroupThere(RedisServer server) {
        return !server.command("XINFO", "GROUPS", Events.KEY).list().isEmpty();
    }

    private StreamConsumer<Event> start(Keywright keywright, boolean fromNow) {
        StreamConsumerBuilder<Event> builder = Events.consumer(
                keywright, delivery -> handled.add(delivery.value().number()));
        return (fromNow ? builder.fromNow() : builder).start();
    }

    @Test
    void failWhereThatIsAskedFor(RedisServer server) {
        try (FaultProxy proxy = FaultProxy.to(server);
                Keywright keywright = Commands.patient()
                        .uri(proxy.uri())
                        .whenUnreachable(WhenUnreachable.FAIL)
                        .connect()) {
            proxy.refuseConnections();
            proxy.resetConnections();

            assertThatThrownBy(() -> start(keywright, false)).isInstanceOf(RedisUnavailableException.class);
        }
    }
}
