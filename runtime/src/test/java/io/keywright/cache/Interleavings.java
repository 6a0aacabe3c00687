package io.keywright.cache;

import static org.assertj.core.api.Assumptions.assumeThat;

import io.keywright.Keywright;
import io.keywright.annotation.Consistency;
import io.keywright.cache.CacheFixtures.Row;
import io.keywright.repository.CommandChannel;
import io.keywright.testkit.RedisServer;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What runs orders of steps on a server: a connection to it, and the schemes on the ways that it has. */
abstract class Interleavings {

    /** {@code -Dkeywright.test.interleavings=full} runs the requirement's sets. */
    static final boolean FULL = "full".equals(System.getProperty("keywright.test.interleavings"));

    Keywright keywright;

    @BeforeEach
    void connect(RedisServer server) {
        keywright = CacheFixtures.patient(server.uri()).connect();
    }

    @AfterEach
    void close() {
        keywright.close();
    }

    Schedules schedules(Path path, Schedules.Scheme scheme, Consistency level) {
        CommandChannel channel = keywright.channel(CacheFixtures.PATTERN);
        Set<Path> open = EnumSet.noneOf(Path.class);
        for (Path each : Path.values()) {
            if (each.isOpen(channel)) {
                open.add(each);
            }
        }
        assumeThat(open).as("the server's ways").contains(path);
        CacheCore<String, Row> core = CacheFixtures.core(
                keywright,
                path.of(channel),
                CacheFixtures.policy().withConsistency(level),
                (scheme.isGrouped() ? CacheFixtures.grouped() : EntryTraits.<String, Row>none())
                        .versionedBy(Row::version));
        return new Schedules(core, scheme, level);
    }
}
