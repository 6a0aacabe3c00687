package io.keywright.sample.database;

import io.keywright.Keywright;
import io.keywright.annotation.Consistency;
import io.keywright.cache.CacheOptions;
import io.keywright.cache.CachePolicy;
import io.keywright.sample.database.PriceTable.Price;
import java.time.Duration;

/** A process that dies right after its commit. Arguments: Redis, the database, the level, the new price. */
final class DyingWriter {

    static final int DEAD = 9;

    private DyingWriter() {}

    public static void main(String[] args) throws Exception {
        PriceTable table = new PriceTable(args[1]);
        try (Database database = Database.connect(args[1]);
                Keywright keywright = Keywright.builder()
                        .uri(args[0])
                        .commandTimeout(Duration.ofSeconds(20))
                        .caching(CacheOptions.DEFAULT.withOutbox(new EvictionNotes(database), Duration.ofHours(1)))
                        .connect()) {
            CachePolicy policy = CachePolicy.DEFAULT.withConsistency(Consistency.valueOf(args[2]));
            PriceTable.cache(keywright, policy.withFenceTtl(Duration.ofMinutes(10)))
                    .writingNoted("a", note -> {
                        table.update(new Price("a", Long.parseLong(args[3])), note, true);
                        Runtime.getRuntime().halt(DEAD);
                        return "never";
                    });
        }
    }
}
