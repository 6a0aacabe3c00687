package io.keywright.realworld;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.Keywright;
import io.keywright.testkit.RedisCli;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every generated repository of every system writes what its declaration says, and reads it back. */
@RedisTest
class RepositoriesIT {

    @Test
    void eachWritesAndReadsWhatItsSystemStores(RedisServer server) {
        List<String> failures = new ArrayList<>();
        List<DeclaredKey> keys = DeclaredKey.all();
        try (Keywright keywright = Keywright.builder()
                        .uri(server.uri())
                        .commandTimeout(Duration.ofSeconds(20))
                        .connect();
                RedisCli cli = server.connect()) {
            for (DeclaredKey key : keys) {
                try {
                    new Exercise(key, keywright, cli).run();
                } catch (AssertionError | ReflectiveOperationException e) {
                    failures.add(key + ": " + e + (e.getCause() == null ? "" : " " + e.getCause()));
                }
            }
            assertThat(failures).isEmpty();
            assertThat(cli.command("DBSIZE").integer()).isZero();
        }
        assertThat(keys).hasSizeGreaterThan(400);
    }
}
