package io.keywright.channel;

import static io.keywright.Commands.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.Commands;
import io.keywright.Keywright;
import io.keywright.RedisCommandException;
import io.keywright.RedisUnavailableException;
import io.keywright.WhenUnreachable;
import io.keywright.testkit.FaultProxy;
import io.keywright.testkit.RedisExtension;
import io.keywright.testkit.RedisServer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Subscriptions that are started while Redis is away. */
@ExtendWith(RedisExtension.class)
class SubscriptionStartIT {

    private final List<String> heard = new CopyOnWriteArrayList<>();

    @Test
    void beginWithAGapWhenItIsThere(RedisServer server) {
        try (FaultProxy proxy = FaultProxy.to(server)) {
            proxy.refuseConnections();
            try (Keywright keywright = Commands.connect(proxy.uri());
                    Subscription subscription = start(keywright)) {
                assertThat(subscription.metrics().subscribed()).isFalse();

                proxy.acceptConnections();
                eventually("it is subscribed", () -> subscription.metrics().subscribed());
                server.command("PUBLISH", "news", "hello");

                eventually("the message", () -> heard.contains("hello"));
                assertThat(heard).containsExactly("gap", "hello");
            }
        }
    }

    @Test
    void beginInAnOutageToo(RedisServer server) {
        try (FaultProxy proxy = FaultProxy.to(server);
                Keywright keywright = Commands.connect(proxy.uri())) {
            proxy.refuseConnections();
            proxy.resetConnections();
            try (Subscription subscription = start(keywright)) {
                proxy.acceptConnections();

                eventually("it is subscribed", () -> subscription.metrics().subscribed());
            }
        }
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

            assertThatThrownBy(() -> start(keywright)).isInstanceOf(RedisUnavailableException.class);
        }
    }

    @Test
    void failWhereTheServerRefuses(RedisServer server) {
        server.command("ACL", "SETUSER", "deaf", "reset", "on", ">pw", "~*", "+@all", "-subscribe");
        try (Keywright keywright = Commands.patient()
                .uri(server.uri())
                .credentials("deaf", "pw".toCharArray())
                .connect()) {
            assertThatThrownBy(() -> start(keywright))
                    .isInstanceOfSatisfying(
                            RedisCommandException.class,
                            refused -> assertThat(refused.code()).isEqualTo("NOPERM"));
        } finally {
            server.command("ACL", "DELUSER", "deaf");
        }
    }

    private Subscription start(Keywright keywright) {
        Subject subject = new Subject(Subject.Kind.CHANNELS, List.of("news".getBytes(UTF_8)), "news");
        return new SubscriptionBuilder<String>(
                        keywright, subject, received -> new String(received.payload(), UTF_8), heard::add)
                .onGap(() -> heard.add("gap"))
                .start();
    }
}
