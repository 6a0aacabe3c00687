package io.keywright;

import static io.keywright.Commands.eventually;
import static io.keywright.Commands.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.keywright.repository.Call;
import io.keywright.repository.CommandChannel;
import io.keywright.repository.ServerFeatures.Feature;
import io.keywright.testkit.Fault;
import io.keywright.testkit.FaultProxy;
import io.keywright.testkit.RedisExtension;
import io.keywright.testkit.RedisServer;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import io.lettuce.core.resource.SocketAddressResolver;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Starting while Redis is away: the application starts, and its connection is made later; R60 holds from then on. */
@ExtendWith(RedisExtension.class)
class ConnectLaterIT {

    private static final String AWAY = "GET on thing:<id> was not sent: there has been no connection yet: ";

    @Test
    void callsFailAtOnceUntilTheServerIsThereAndKnowWhatItCanDoFromThenOn(RedisServer server) {
        try (FaultProxy proxy = FaultProxy.to(server)) {
            proxy.refuseConnections();
            try (Keywright keywright = Commands.connect(proxy.uri())) {
                CommandChannel channel = keywright.channel("thing:<id>");
                assertThatThrownBy(() -> Commands.read(channel, "k"))
                        .isInstanceOf(RedisUnavailableException.class)
                        .hasMessage(AWAY + "no server can be reached");
                assertThat(features(channel)).isEmpty();
                try (Pipeline pipeline = keywright.pipeline()) {
                    Call<String> queued = pipeline.channel("thing:<id>").send(set("k", "v"), reply -> reply);
                    pipeline.send();
                    assertThatThrownBy(queued::await).isInstanceOf(RedisUnavailableException.class);
                }

                proxy.acceptConnections();
                Commands.awaitConnection(channel);

                try (Keywright other = Commands.connect(server.uri())) {
                    assertThat(features(channel)).isEqualTo(features(other.channel("thing:<id>")));
                }
                channel.send(set("k", "v"), reply -> reply).await();
                assertThat(Commands.read(channel, "k")).isEqualTo("v");
                assertThat(proxy.commands())
                        .as("asked once, before the first call")
                        .filteredOn("COMMAND"::equals)
                        .hasSize(1);
                eventually("the thread that connects ends", () -> threads("keywright-connector") == 0);
            }
        }
    }

    private static Set<Feature> features(CommandChannel channel) {
        return Arrays.stream(Feature.values()).filter(channel.features()::has).collect(Collectors.toSet());
    }

    private static long threads(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith(name))
                .count();
    }

    @Test
    void aConnectionMadeLaterComesBackAfterAnOutage(RedisServer server) {
        try (FaultProxy proxy = FaultProxy.to(server)) {
            proxy.refuseConnections();
            try (Keywright keywright = Commands.connect(proxy.uri())) {
                CommandChannel channel = keywright.channel("thing:<id>");
                proxy.acceptConnections();
                Commands.awaitConnection(channel);
                Set<Feature> before = features(channel);

                proxy.resetConnections();
                Commands.awaitConnection(channel);

                eventually("the same features", () -> features(channel).equals(before));
            }
        }
    }

    @Test
    void aNameThatDoesNotResolveYetIsAsGoodAsAServerThatIsAway(RedisServer server) throws Exception {
        AtomicBoolean known = new AtomicBoolean();
        ClientResources resources = DefaultClientResources.builder()
                .socketAddressResolver(SocketAddressResolver.create(name -> {
                    if (!known.get()) {
                        throw new UnknownHostException(name);
                    }
                    return InetAddress.getAllByName(server.host());
                }))
                .build();
        try (Keywright keywright = Commands.patient()
                .uri("redis://cache.example:" + server.port())
                .clientResources(resources)
                .connect()) {
            CommandChannel channel = keywright.channel("thing:<id>");
            assertThatThrownBy(() -> Commands.read(channel, "k")).isInstanceOf(RedisUnavailableException.class);

            known.set(true);

            Commands.awaitConnection(channel);
        } finally {
            resources.shutdown(0, 1, TimeUnit.SECONDS).get();
        }
    }

    /** With the resolver that everybody has. */
    @Test
    void aNameThatNeverResolvesLetsTheApplicationStart() {
        try (Keywright keywright =
                Commands.patient().uri("redis://no-such-host.invalid").connect()) {
            assertThatThrownBy(() -> Commands.read(keywright.channel("thing:<id>"), "k"))
                    .isInstanceOf(RedisUnavailableException.class);
        }
    }

    @Test
    void aServerThatIsStillSilentIsAwayToo(RedisServer server) {
        try (FaultProxy proxy = FaultProxy.to(server)) {
            proxy.afterReplies(0, Fault.DROP);
            try (Keywright keywright = Commands.patient()
                    .uri(proxy.uri())
                    .connectTimeout(Duration.ofMillis(300))
                    .connect()) {
                proxy.heal();
                Commands.awaitConnection(keywright.channel("thing:<id>"));
            }
        }
    }

    /** Waiting mends none of these. */
    @Test
    void whatTheServerRefusesFailsTheStart(RedisServer server) {
        assertThatThrownBy(() -> Keywright.connect(server.uri() + "/9999"))
                .isInstanceOf(RedisUnavailableException.class)
                .hasStackTraceContaining("DB index is out of range");
        assertThatThrownBy(() -> Commands.patient().cluster(server.uri()).connect())
                .isInstanceOf(RedisUnavailableException.class)
                .hasStackTraceContaining("cluster support disabled");
        try (RedisServer locked = RedisServer.start("--requirepass", "s3cr3t")) {
            assertThatThrownBy(() -> Keywright.connect("redis://" + locked.host() + ":" + locked.port()))
                    .isInstanceOf(RedisUnavailableException.class)
                    .hasStackTraceContaining("NOAUTH");
        }
    }

    /** The start is over by then: calls say what is wrong, and the mending is noticed. */
    @Test
    void whatAServerRefusesThatComesLaterIsSaidByEachCall(RedisServer server) {
        server.command("ACL", "SETUSER", "shop", "reset", "on", ">other", "~*", "+@all");
        try (FaultProxy proxy = FaultProxy.to(server)) {
            proxy.refuseConnections();
            try (Keywright keywright = Commands.patient()
                    .uri(proxy.uri())
                    .credentials("shop", "mine".toCharArray())
                    .connect()) {
                CommandChannel channel = keywright.channel("thing:<id>");
                proxy.acceptConnections();
                eventually(
                        "a refusal",
                        () -> String.valueOf(catchThrowable(() -> Commands.read(channel, "k")))
                                .contains(AWAY + "the server refuses it with WRONGPASS"));

                server.command("ACL", "SETUSER", "shop", "resetpass", ">mine");
                Commands.awaitConnection(channel);
            }
        } finally {
            server.command("ACL", "DELUSER", "shop");
        }
    }

    @Test
    void closingEndsTheWaitForAConnection(RedisServer server) {
        try (FaultProxy proxy = FaultProxy.to(server)) {
            proxy.refuseConnections();
            Keywright keywright = Commands.connect(proxy.uri());
            CommandChannel channel = keywright.channel("thing:<id>");
            OwnLine own = new OwnLine(keywright);

            keywright.close();
            keywright.close();
            proxy.acceptConnections();

            assertThatThrownBy(() -> Commands.read(channel, "k"))
                    .isInstanceOf(RedisUnavailableException.class)
                    .hasMessage("GET on thing:<id> was not sent: the connection is closed");
            assertThatThrownBy(() -> Commands.read(own.channel, "k")).isInstanceOf(RedisUnavailableException.class);
            eventually("the thread that connects ends", () -> threads("keywright-connector") == 0);
            assertThat(proxy.connections()).isZero();
        }
    }

    /** What blocking pops and consumers have. */
    private static final class OwnLine {

        private final CommandChannel channel;

        OwnLine(Keywright keywright) {
            channel = keywright.ownConnection(Duration.ofSeconds(10)).channel("thing:<id>");
        }
    }

    @Test
    void aConnectionOfOnesOwnIsMadeLaterToo(RedisServer server) {
        try (FaultProxy proxy = FaultProxy.to(server);
                Keywright keywright = Commands.connect(proxy.uri())) {
            proxy.refuseConnections();
            OwnLine own = new OwnLine(keywright);
            assertThatThrownBy(() -> Commands.read(own.channel, "k")).isInstanceOf(RedisUnavailableException.class);

            proxy.acceptConnections();

            Commands.awaitConnection(own.channel);
        }
    }

    @Test
    void thoseWhoWouldRatherFailDo(RedisServer server) {
        try (FaultProxy proxy = FaultProxy.to(server);
                Keywright keywright = Commands.patient()
                        .uri(proxy.uri())
                        .whenUnreachable(WhenUnreachable.FAIL)
                        .connect()) {
            proxy.refuseConnections();

            assertThatThrownBy(() -> new OwnLine(keywright))
                    .isInstanceOf(RedisUnavailableException.class)
                    .hasMessage("No further connection to Redis could be made");
        }
    }
}
