package io.keywright.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.Commands;
import io.keywright.RedisUnavailableException;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClientTest {

    private final ClientResources resources = DefaultClientResources.create();
    private final Link link = (Link) Proxy.newProxyInstance(
            Link.class.getClassLoader(),
            new Class<?>[] {Link.class},
            (proxy, method, args) -> method.getName().equals("another") ? proxy : null);
    private final Client client =
            new Client(link, new FeatureDetection(), new Reconnects(), resources, Duration.ofSeconds(10), null);

    @AfterEach
    void shutdown() throws Exception {
        resources.shutdown(0, 1, TimeUnit.SECONDS).get();
    }

    @Test
    void closingEndsSuchACallOfAConnectionOfItsOwn() {
        Client own = (Client) client.ownConnection(Duration.ofSeconds(10));
        ReplyCall<byte[], byte[]> call =
                new ReplyCall<>(new Route(own, "thing:<id>", null), Commands.get("k"), reply -> reply);
        boolean accepted = own.later(60_000, call, () -> {});

        client.close();

        assertThat(accepted).isTrue();
        assertThat(call).isCompletedExceptionally();
    }

    /** No connection has it then, so that closing them all would not end it. */
    @Test
    void closingEndsACallThatWaitsToFollowARedirection() {
        ReplyCall<byte[], byte[]> call =
                new ReplyCall<>(new Route(client, "thing:<id>", null), Commands.get("k"), reply -> reply);
        call.markWritten();
        boolean accepted = client.later(60_000, call, () -> {});

        client.close();

        assertThat(accepted).isTrue();
        assertThat(call).isCompletedExceptionally();
        assertThatThrownBy(call::await)
                .isInstanceOf(RedisUnavailableException.class)
                .hasMessage("GET on thing:<id> was not sent: the connection is closed");
        assertThat(client.later(60_000, call, () -> {})).isFalse();
    }
}
