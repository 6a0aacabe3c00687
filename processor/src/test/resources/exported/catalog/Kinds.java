package catalog;

import io.keywright.annotation.Bounded;
import io.keywright.annotation.CacheAside;
import io.keywright.annotation.CacheGroup;
import io.keywright.annotation.ConsumerGroups;
import io.keywright.annotation.Delayed;
import io.keywright.annotation.EntryId;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.Field;
import io.keywright.annotation.Idempotent;
import io.keywright.annotation.Invalidates;
import io.keywright.annotation.Latitude;
import io.keywright.annotation.Longitude;
import io.keywright.annotation.Member;
import io.keywright.annotation.NearCache;
import io.keywright.annotation.RateLimit;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Score;
import io.keywright.annotation.Serialized;
import io.keywright.annotation.Value;
import io.keywright.annotation.WhenDown;
import io.keywright.codec.ValueCodec;
import java.nio.charset.StandardCharsets;

/** One of each kind that is written in another way. */
public interface Kinds {

    @Deprecated(forRemoval = true)
    @RedisKey(pattern = "page:{site}:{path}", type = RedisType.STRING, ttl = "1h")
    @CacheAside
    @CacheGroup("pages:{site}")
    @NearCache(maxEntries = 100, ttl = "30s")
    record Page(@Deprecated String site, @Deprecated(forRemoval = true) String path, @Deprecated String text) {}

    @Deprecated
    @Invalidates(Page.class)
    record PageMoved(@Deprecated(forRemoval = true) String site, @Deprecated String path) {}

    @Deprecated
    @RedisKey(pattern = "login:{account}", type = RedisType.STRING, ttl = "15m")
    @RateLimit(permits = 5, whenDown = WhenDown.REFUSE)
    record Login(@Deprecated(forRemoval = true) String account) {}

    @Deprecated
    @RedisKey(pattern = "payment:{customer}", type = RedisType.STRING, ttl = "1d")
    @Idempotent(leaseTtl = "30s")
    record Payment(@Deprecated long customer, @Deprecated(forRemoval = true) String receipt) {}

    @Deprecated
    @RedisKey(pattern = "stock:{branch}", type = RedisType.HASH, ttl = "1h")
    @Bounded(100)
    record Stock(@Deprecated int branch, @Deprecated @Field State state, @Deprecated @Value long pieces) {}

    @Deprecated
    @RedisKey(pattern = "tags:{id}", type = RedisType.SET, ttl = "1h")
    @Bounded(100)
    record Tag(@Deprecated long id, @Deprecated @Member State region, @Deprecated @Member String tag) {}

    @Deprecated
    @RedisKey(pattern = "ranks:{game}", type = RedisType.SORTED_SET, ttl = "1h")
    @Bounded(100)
    record Rank(@Deprecated String game, @Deprecated @Member String player, @Deprecated @Score double points) {}

    @Deprecated
    @RedisKey(pattern = "shops:{country}", type = RedisType.GEO, ttl = "1h")
    @Bounded(100)
    record Shop(
            @Deprecated String country,
            @Deprecated @Member String name,
            @Deprecated @Longitude double lon,
            @Deprecated @Latitude double lat) {}

    @Deprecated
    @RedisKey(pattern = "active:{month}", type = RedisType.BITMAP, ttl = "1h")
    @Bounded(100)
    record Active(@Deprecated int month, @Deprecated @Member int user) {}

    @Deprecated
    @RedisKey(pattern = "visits:{month}", type = RedisType.HYPERLOGLOG, ttl = "1h")
    record Visit(@Deprecated int month, @Deprecated @Member String visitor) {}

    @Deprecated
    @RedisKey(pattern = "prices:{id}", type = RedisType.CHANNEL)
    record Price(@Deprecated long id, @Deprecated @Value @Serialized(codec = OldCodec.class) Old old) {}

    @Deprecated
    @RedisKey(pattern = "seen:{id}", type = RedisType.LIST, ttl = "1h")
    @Bounded(100)
    record Seen(@Deprecated long id, @Deprecated @Serialized(codec = OldCodec.class) Old old, @Deprecated int times) {}

    @Deprecated
    @RedisKey(pattern = "orders:{{{id}}}", type = RedisType.STREAM, ttl = "30d", expiry = Expiry.REFRESH_ON_WRITE)
    @RedisKey(
            pattern = "orders:{{{id}}}:dead",
            type = RedisType.STREAM,
            ttl = "90d",
            repository = "DeadOrderRepository")
    @RedisKey(
            pattern = "orders:{{{id}}}:due",
            type = RedisType.SORTED_SET,
            ttl = "60d",
            expiry = Expiry.REFRESH_ON_WRITE,
            repository = "OrderSchedule")
    @ConsumerGroups(value = "mail", deadLetters = "DeadOrderRepository")
    @Delayed
    @Bounded(100)
    record Order(@Deprecated long id, @Deprecated(forRemoval = true) State state, @Deprecated String text) {}

    @Deprecated
    @RedisKey(pattern = "notes:{id}", type = RedisType.STREAM, ttl = "30d", expiry = Expiry.REFRESH_ON_WRITE)
    @Bounded(100)
    record Note(@Deprecated long id, @Deprecated @EntryId String entryId, @Deprecated String text) {}

    /** What is in two of them. */
    @Deprecated(forRemoval = true)
    enum State {
        NEW,
        @Deprecated
        OLD
    }

    /** Something with a codec of its own. */
    @Deprecated
    record Old(String text) {}

    /** That codec. */
    @Deprecated(forRemoval = true)
    final class OldCodec implements ValueCodec<Old> {

        /** For what is generated. */
        @Deprecated
        public OldCodec() {}

        @Override
        public byte[] encode(Old old) {
            return old.text().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Old decode(byte[] bytes) {
            return new Old(new String(bytes, StandardCharsets.UTF_8));
        }
    }
}
