package io.keywright.stream;

import static io.keywright.Commands.eventually;
import static io.keywright.stream.Events.DEAD_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.Commands;
import io.keywright.Keywright;
import io.keywright.stream.Events.Event;
import io.keywright.testkit.RedisExtension;
import io.keywright.testkit.RedisServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Lua passes some 8,000 arguments to a command, and no more: an entry of more can't be moved by a script. */
@ExtendWith(RedisExtension.class)
class LargeEntryIT {

    @Test
    void isGivenUpOnceAndLeftPendingWhileTheOthersGoOn(RedisServer server) {
        try (Keywright keywright = Commands.connect(server.uri());
                StreamConsumer<Event> consumer = Events.consumer(keywright, delivery -> {
                            throw new IllegalStateException("nobody can handle it");
                        })
                        .maxAttempts(2)
                        .start()) {
            append(server, 3_951);
            eventually("it is given up", () -> consumer.metrics().waitingForRetry() == 1);
            append(server, 3_950);

            eventually("the next one is moved", () -> consumer.metrics().deadLettered() == 1);
            eventually("the first is left alone", () -> consumer.metrics().outages() == 1);
            assertThat(server.command("XLEN", DEAD_KEY).integer()).isEqualTo(1);
            assertThat(Events.pending(server)).isEqualTo(1);
            assertThat(consumer.metrics().waitingForRetry()).isEqualTo(1);
        }
    }

    /** An entry of so many fields that no event has. */
    private static void append(RedisServer server, int fields) {
        List<String> words = new ArrayList<>(List.of("XADD", Events.KEY, "*"));
        for (int i = 0; i < fields; i++) {
            words.add("f" + i);
            words.add("v");
        }
        server.command(words.toArray(String[]::new));
    }
}
