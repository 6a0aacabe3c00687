package io.keywright;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.repository.CommandChannel;
import io.keywright.repository.ServerFeatures;
import io.keywright.repository.ServerFeatures.Feature;
import io.keywright.testkit.FaultProxy;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * R60: features are found by HELLO and COMMAND INFO; what a server hides is done without, and no caller sees an error.
 */
@RedisTest
class ServerFeaturesIT {

    @Test
    void areThoseThatTheServerReallyHas(RedisServer server) {
        try (Keywright keywright = Commands.connect(server.uri())) {
            ServerFeatures features = keywright.channel("thing:<id>").features();

            assertThat(present(features)).isEqualTo(tried(server));
        }
    }

    /** What the server does when it is asked to. */
    private static Set<Feature> tried(RedisServer server) {
        return Arrays.stream(Feature.values())
                .filter(feature -> works(
                        server,
                        switch (feature) {
                            case SET_IFEQ -> List.of("SET", "tried", "v", "IFEQ", "w");
                            case SET_NX_GET -> List.of("SET", "tried", "v", "NX", "GET");
                            case EXPIRE_CONDITION -> List.of("PEXPIRE", "tried", "1000", "NX");
                            case GETEX -> List.of("GETEX", "tried", "PX", "1000");
                        }))
                .collect(Collectors.toSet());
    }

    private static boolean works(RedisServer server, List<String> command) {
        try {
            server.command(command.toArray(String[]::new));
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static Set<Feature> present(ServerFeatures features) {
        return Arrays.stream(Feature.values()).filter(features::has).collect(Collectors.toSet());
    }

    @Test
    void areTakenToBeNoneWhereHelloAndCommandAreHidden() {
        try (RedisServer hidden =
                        RedisServer.start("--rename-command", "HELLO", "", "--rename-command", "COMMAND", "");
                Keywright keywright = Commands.connect(hidden.uri())) {
            CommandChannel channel = keywright.channel("thing:<id>");

            assertThat(present(channel.features())).isEmpty();
            channel.send(Commands.set("k", "v"), reply -> reply).await();
            assertThat(Commands.read(channel, "k")).isEqualTo("v");
        }
    }

    @Test
    void lackACommandThatIsHiddenByItself() {
        try (RedisServer hidden = RedisServer.start("--rename-command", "GETEX", "");
                Keywright keywright = Commands.connect(hidden.uri())) {
            assertThat(present(keywright.channel("thing:<id>").features())).doesNotContain(Feature.GETEX);
        }
    }

    @Test
    void comeFromHelloWhereTheAclForbidsCommand(RedisServer server) {
        server.command("ACL", "SETUSER", "narrow", "reset", "on", ">pw", "~*", "+get", "+set", "+getex");
        try (Keywright keywright = Commands.patient()
                .uri(server.uri())
                .credentials("narrow", "pw".toCharArray())
                .connect()) {
            assertThat(present(keywright.channel("thing:<id>").features())).isEqualTo(tried(server));
        } finally {
            server.command("ACL", "DELUSER", "narrow");
        }
    }

    @Test
    void areAskedForAgainAfterAReconnect(RedisServer server) {
        try (FaultProxy proxy = FaultProxy.to(server);
                Keywright keywright = Commands.connect(proxy.uri())) {
            CommandChannel channel = keywright.channel("thing:<id>");
            Set<Feature> before = present(channel.features());
            proxy.resetCounters();

            proxy.resetConnections();
            Commands.awaitConnection(channel);

            Commands.eventually(
                    "the same features", () -> present(channel.features()).equals(before));
            // One HELLO is the handshake's, the other ours.
            Commands.eventually(
                    "a question",
                    () -> proxy.commands().stream().filter("HELLO"::equals).count() >= 2);
        }
    }
}
