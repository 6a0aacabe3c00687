package io.keywright.cache;

import io.keywright.annotation.Consistency;
import io.keywright.testkit.OnFirstServer;
import io.keywright.testkit.OnOneJdk;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That what holds of STRING entries (R07, R12, R18, R19, R24, R26, R28) holds of HASH entries. */
@OnOneJdk
class HashEntriesIT {

    @Nested
    @OfHashEntries
    @OnFirstServer
    class Store extends CacheStoreIT {}

    @Nested
    @OfHashEntries
    @OnFirstServer
    class Stale extends CacheStaleIT {}

    @Nested
    @OfHashEntries
    @OnFirstServer
    class Bulk extends CacheBulkIT {}

    @Nested
    @OfHashEntries
    @OnFirstServer
    class Near extends NearRaceIT {}

    @Nested
    @OfHashEntries
    @OnFirstServer
    class Group extends CacheGroupIT {}

    @Nested
    @OfHashEntries
    @OnFirstServer
    class WriteThrough extends WriteThroughIT {

        /** At one level: they write through by the same steps, and their fences are waited for. */
        @Override
        @ParameterizedTest
        @EnumSource(value = Consistency.class, names = "LEASE")
        void concurrentWritersLeaveTheNewest(Consistency level) throws Exception {
            super.concurrentWritersLeaveTheNewest(level);
        }
    }
}
