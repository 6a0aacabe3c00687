package io.keywright;

import static io.keywright.Commands.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.keywright.repository.CommandChannel;
import io.keywright.testkit.RedisServer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A master that Sentinel watches, before and after a failover. */
class SentinelIT {

    @TempDir
    private Path directory;

    @Test
    void theMasterIsFoundAlsoByAnEarlierClientAndFollowedAfterAFailover() {
        try (RedisServer master = RedisServer.start();
                RedisServer replica = RedisServer.start("--replicaof", master.host() + " " + master.port());
                Sentinel sentinel = Sentinel.in(directory);
                Keywright keywright = sentinel.patient().connect()) {
            sentinel.watch(master, replica);
            CommandChannel channel = keywright.channel("thing:<id>");
            Commands.awaitConnection(channel);
            channel.send(Commands.set("k", "before"), reply -> reply).await();
            assertThat(master.command("GET", "k").text()).isEqualTo("before");
            eventually(
                    "replication",
                    () -> "before".equals(replica.command("GET", "k").text()));

            master.kill();
            eventually("an answer of the new master", () -> writes(channel));
            assertThat(replica.command("GET", "k").text()).isEqualTo("after");
        }
    }

    private static boolean writes(CommandChannel channel) {
        return catchThrowable(() ->
                        channel.send(Commands.set("k", "after"), reply -> reply).await())
                == null;
    }
}
