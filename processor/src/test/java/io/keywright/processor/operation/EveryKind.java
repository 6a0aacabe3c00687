package io.keywright.processor.operation;

import io.keywright.annotation.RateAlgorithm;
import io.keywright.annotation.RedisType;
import io.keywright.processor.document.CompiledModel;
import io.keywright.processor.model.RepositoryModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A repository of each kind: each Redis type in each of its forms, with a bound and without, under each expiry. */
final class EveryKind {

    /** One form of a type, with a bound, without one, or both. */
    private record Kind(RedisType type, List<Boolean> bounded, String components) {}

    private static final List<Boolean> UNBOUNDED = List.of(false);
    private static final List<Boolean> EITHER = List.of(false, true);
    private static final List<Boolean> BOUNDED = List.of(true);

    private static final List<Kind> KINDS = List.of(
            new Kind(RedisType.STRING, UNBOUNDED, "String name, int size"),
            new Kind(RedisType.STRING, UNBOUNDED, "@Value @Counter long count"),
            new Kind(RedisType.HASH, UNBOUNDED, "String name, @Counter long size"),
            new Kind(RedisType.HASH, EITHER, "@Field String name, @Value @Counter long count"),
            new Kind(RedisType.LIST, EITHER, "@Value String name"),
            new Kind(RedisType.SET, EITHER, "@Member String name"),
            new Kind(RedisType.SORTED_SET, EITHER, "@Member String name, @Score double score"),
            new Kind(RedisType.HYPERLOGLOG, UNBOUNDED, "@Member String name"),
            new Kind(RedisType.BITMAP, EITHER, "@Member int offset"),
            new Kind(RedisType.BITMAP, BOUNDED, "@Member int index, @BitCounter(bits = 16) int count"),
            new Kind(
                    RedisType.BITMAP,
                    BOUNDED,
                    "@Member int index, @BitCounter(bits = 16, overflow = Overflow.FAIL) int count"),
            new Kind(RedisType.GEO, EITHER, "@Member String name, @Longitude double lon, @Latitude double lat"),
            new Kind(RedisType.STREAM, EITHER, "@EntryId String entryId, String name"));

    private EveryKind() {}

    static Set<RedisType> types() {
        return repositories().stream()
                .map(repository -> repository.schema().type())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The repositories of keys that are made of several parts, so that a key has a type of its own. */
    static List<RepositoryModel> repositories() {
        StringBuilder types = new StringBuilder();
        List<String> lives = new ArrayList<>(List.of("@Persistent(reason = \"reference data\")"));
        for (String expiry : List.of("ABSOLUTE", "SLIDING", "REFRESH_ON_WRITE")) {
            lives.add(expiry);
        }
        int number = 0;
        for (Kind kind : KINDS) {
            for (boolean bounded : kind.bounded()) {
                for (String life : lives) {
                    boolean persistent = life.startsWith("@");
                    types.append("@RedisKey(pattern = \"k%d:{tenant}:{id}\", type = RedisType.%s%s)%n"
                            .formatted(
                                    number, kind.type(), persistent ? "" : ", ttl = \"1h\", expiry = Expiry." + life));
                    types.append(persistent ? life + "\n" : "").append(bounded ? "@Bounded(100)\n" : "");
                    types.append("record K%d(long tenant, long id, %s) {}%n".formatted(number++, kind.components()));
                }
            }
        }
        types.append("@RedisKey(pattern = \"stays:{tenant}:{id}\", type = RedisType.HASH, ttl = \"1h\")\n"
                        + "@Persistent(reason = \"reference data\")\n"
                        + "record Stays(long tenant, long id, @Counter int size,"
                        + " @Ttl Optional<java.time.Duration> life) {}\n")
                .append(
                        "@RedisKey(pattern = \"cache:{tenant}:{id}\", type = RedisType.STRING, ttl = \"1h\")\n@CacheAside\n")
                .append("record Cached(long tenant, long id, String name) {}\n")
                .append("@RedisKey(pattern = \"cached:{tenant}:{id}\", type = RedisType.HASH, ttl = \"1h\")\n")
                .append(
                        "@CacheAside(consistency = Consistency.FAILOVER_SAFE) @WriteThrough @CacheGroup(\"in:{tenant}\")\n")
                .append("record CachedFields(long tenant, long id, String name, @Version long version) {}\n")
                .append(limiters())
                .append("@RedisKey(pattern = \"once:{tenant}:{id}\", type = RedisType.STRING, ttl = \"1h\")\n")
                .append("@Idempotent(leaseTtl = \"30s\")\n")
                .append("record Once(long tenant, long id, String name) {}\n")
                .append("@RedisKey(pattern = \"through:{tenant}:{id}\", type = RedisType.STRING, ttl = \"1h\")\n")
                .append("@CacheAside @WriteThrough @CacheGroup(\"of:{tenant}\")\n")
                .append("record Through(long tenant, long id, @Version long version) {}\n")
                .append("@RedisKey(pattern = \"log:{{{tenant}:{id}}}\", type = RedisType.STREAM, ttl = \"1h\")\n")
                .append("@RedisKey(pattern = \"log:{{{tenant}:{id}}}:dead\", type = RedisType.STREAM, ttl = \"1h\",")
                .append(" repository = \"DeadRepository\")\n")
                .append("@ConsumerGroups(value = \"billing\", deadLetters = \"DeadRepository\")\n")
                .append("record Consumed(long tenant, long id, @EntryId String entryId, String name) {}\n")
                .append("@RedisKey(pattern = \"job:{{{tenant}:{id}}}\", type = RedisType.STREAM, ttl = \"1h\")\n")
                .append("@RedisKey(pattern = \"job:{{{tenant}:{id}}}:due\", type = RedisType.SORTED_SET, ttl = \"1h\",")
                .append(" repository = \"JobSchedule\")\n")
                .append("@Delayed\n")
                .append("record Job(long tenant, long id, @EntryId String entryId, String name) {}\n")
                .append("@RedisKey(pattern = \"channel:{tenant}:{id}\", type = RedisType.CHANNEL)\n")
                .append("record Message(long tenant, long id, String name) {}\n");
        return CompiledModel.ofSource("Kinds", types.toString()).repositories();
    }

    private static String limiters() {
        StringBuilder types = new StringBuilder();
        for (RateAlgorithm algorithm : RateAlgorithm.values()) {
            types.append("@RedisKey(pattern = \"limit%d:{tenant}:{id}\", type = RedisType.STRING, ttl = \"1h\")%n"
                            .formatted(algorithm.ordinal()))
                    .append("@RateLimit(permits = 100, algorithm = RateAlgorithm.%s, whenDown = WhenDown.ALLOW)%n"
                            .formatted(algorithm))
                    .append("record Limit%d(long tenant, long id) {}%n".formatted(algorithm.ordinal()));
        }
        return types.toString();
    }
}
