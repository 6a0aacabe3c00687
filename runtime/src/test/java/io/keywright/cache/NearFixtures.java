package io.keywright.cache;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.keywright.Commands;
import io.keywright.Keywright;
import io.keywright.cache.CacheFixtures.Row;
import io.keywright.repository.Call;
import io.keywright.repository.CommandChannel;
import io.keywright.testkit.RedisServer;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** Near caches of the entity of {@link CacheFixtures}, and what their tests ask of a server. */
final class NearFixtures {

    /** Nothing expires by itself: what is stale stays so. */
    static final NearPolicy LONG = NearPolicy.ofEntries(1_000_000, Duration.ofHours(1));

    private NearFixtures() {}

    static CacheStore<String, Row> near(Keywright keywright, NearPolicy policy) {
        return near(
                keywright,
                CacheFixtures.policy(),
                EntryTraits.<String, Row>none().near(policy));
    }

    static CacheStore<String, Row> near(Keywright keywright, CachePolicy policy, EntryTraits<String, Row> traits) {
        return CacheFixtures.cache(keywright, CacheFixtures.hour(), policy, traits);
    }

    /** Puts an entry there as another process would; the cache is not asked. */
    static Call<?> put(CommandChannel channel, EntryIds ids, String id, long version) {
        byte[] payload = Long.toString(version).getBytes(UTF_8);
        byte[] entry = EntryFormat.entry(ids.next(), 0, Long.MAX_VALUE / 4, 0, 0, payload);
        return Entries.current().put(channel, ("t:" + id).getBytes(UTF_8), entry);
    }

    /** The ids of the connections that are tracking. */
    static List<String> tracking(RedisServer server) {
        return Objects.requireNonNull(server.command("CLIENT", "LIST").text())
                .lines()
                .filter(line -> line.matches(".* flags=\\S*t\\S* .*"))
                .map(line -> line.substring("id=".length(), line.indexOf(' ')))
                .toList();
    }

    /** Reads until the key is given without a round trip. */
    static void awaitNear(Recorder metrics, CacheStore<String, Row> cache, String id) {
        Commands.eventually(id + " is near", () -> {
            int before = metrics.count(ReadResult.NEAR);
            cache.get(id, key -> new Row(key, 0)).await();
            return metrics.count(ReadResult.NEAR) > before;
        });
    }
}
