package io.keywright.processor.document;

import io.keywright.processor.model.CacheSettings;
import io.keywright.processor.model.EntryGroup;
import io.keywright.processor.model.Invalidation;
import io.keywright.processor.model.KeyPart;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.ValueShape;
import io.keywright.processor.pattern.BoundPattern;
import io.keywright.processor.pattern.ClusterSlot;
import io.keywright.processor.pattern.TtlExpression;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What there is to say of a key that is a cache. */
final class CacheText {

    /** The heading of what all caches have in common. */
    static final String HEADING = "Entries of a cache";

    private CacheText() {}

    /** What the cache does, as a table. */
    static String table(CacheSettings settings, KeySchema schema, List<Invalidation> invalidations) {
        MarkdownTable table = new MarkdownTable(
                "Cache", MarkdownText.code(settings.consistency().name()));
        table.row("Promise", "No old value stays; " + settings.promise() + ".");
        table.row("Price", sentence(settings.price()));
        table.row("Open, until the TTL at most", sentence(settings.open()));
        table.row("Stale", stale(settings));
        table.row(
                "\"There is none\"",
                settings.negativeTtl().isZero()
                        ? "not stored"
                        : "stored for " + shown(settings.negativeTtl()) + " at most");
        table.row("Early refresh", early(settings));
        table.row(
                "Lease",
                shown(settings.leaseTtl()) + ": how long a process that dies while it loads keeps others from storing");
        if (settings.isFenced() || schema.traits().isWrittenThrough()) {
            table.row(
                    "Fence",
                    shown(settings.fenceTtl()) + ": end transactions within half of that, by a limit of the database");
        }
        if (settings.isFailoverSafe()) {
            CacheSettings.FenceReplication replication = settings.replication();
            table.row(
                    "Replicas that have the fence",
                    replication.replicas() + " within " + shown(replication.timeout())
                            + (replication.required()
                                    ? ", else the write is not begun"
                                    : ", else the write goes on and is counted"));
        }
        table.row(
                "Loads in a process",
                settings.maxConcurrentLoads() + " at once, " + settings.maxWaitingLoads() + " more wait; cut off after "
                        + shown(settings.loadTimeout()));
        table.row(
                "Waiting for another process's load",
                settings.waitBudget().isZero() ? "not at all" : shown(settings.waitBudget()) + " at most");
        schema.traits()
                .version()
                .ifPresent(version -> table.row(
                        "Written through",
                        "by " + MarkdownText.code("writingThrough") + ", the greater "
                                + MarkdownText.code(version.component()) + " wins; two round trips a write"));
        for (EntryGroup group : schema.traits().groups()) {
            table.row("Group", group(group, schema, invalidations));
        }
        String triggers = triggers(invalidations, schema, Optional.empty());
        if (!triggers.isEmpty()) {
            table.row("Evicted by changes", triggers);
        }
        return table.toString();
    }

    private static String group(EntryGroup group, KeySchema schema, List<Invalidation> invalidations) {
        String triggers = triggers(invalidations, schema, Optional.of(group));
        return MarkdownText.code(group.pattern().display()) + ", evicted by "
                + MarkdownText.code(group.evictMethod()
                        + group.parts().stream().map(KeyPart::component).collect(Collectors.joining(", ", "(", ")")))
                + (triggers.isEmpty() ? "" : ", and by the changes " + triggers) + "; in a cluster "
                + (schema.pattern().sharesHashTagsWith(group.pattern())
                        ? "in the slot of its entries"
                        : "its " + MarkdownText.code("GET")
                                + " may go to another node than its entries', at the same time");
    }

    private static String triggers(List<Invalidation> invalidations, KeySchema schema, Optional<EntryGroup> group) {
        return invalidations.stream()
                .filter(invalidation -> invalidation.of(schema, group).findAny().isPresent())
                .map(invalidation -> trigger(invalidation, schema, group))
                .collect(Collectors.joining("; "));
    }

    /** {@code PriceChanged} by {@code PriceChangedEvictions}: {@code category} is its {@code newCategory}. */
    private static String trigger(Invalidation invalidation, KeySchema schema, Optional<EntryGroup> group) {
        List<String> renamed = new ArrayList<>();
        invalidation.of(schema, group).forEach(target -> {
            for (int i = 0; i < target.parts().size(); i++) {
                String part = target.key().parts().get(i).component();
                String component = target.parts().get(i).component();
                if (!part.equals(component)) {
                    renamed.add(MarkdownText.code(part) + " is its " + MarkdownText.code(component));
                }
            }
        });
        return MarkdownText.code(String.join(".", invalidation.change().simpleNames())) + " by "
                + MarkdownText.code(invalidation.evictions().simpleName())
                + (renamed.isEmpty() ? "" : " (" + String.join(", ", renamed) + ")");
    }

    private static String stale(CacheSettings settings) {
        if (settings.staleFor().isZero()) {
            return "never given";
        }
        return "in the last " + shown(settings.staleFor()) + " of its life an entry is "
                + (settings.staleOnErrorOnly()
                        ? "given where loading fails or takes longer than " + shown(settings.softLoadTimeout())
                        : "given at once, and loaded anew by one process");
    }

    private static String early(CacheSettings settings) {
        if (settings.earlyRefresh() == 0) {
            return "never";
        }
        String factor = settings.earlyRefresh() == 1 ? "" : ", × " + settings.earlyRefresh();
        return "hot entries are loaded anew by one process before they end, the earlier the longer loading takes"
                + factor;
    }

    /**
     * The bytes that all entries begin with, as the runtime writes them.
     *
     * @param hashes whether some of them are HASH entries
     */
    static String header(boolean hashes) {
        MarkdownTable table = new MarkdownTable("Offset", "Bytes", "Big-endian");
        table.row("0", "1", "`C1`: never the first byte of UTF-8 text or MessagePack");
        table.row("1", "1", "`L` lease, `V` value, `N` \"there is none\", `F` fence");
        table.row("2", "16", "id of the lease or of the load, never used again");
        table.row(
                "18",
                "8",
                "stamp: the generations of its groups and, at FAILOVER_SAFE, the epochs of the servers, mixed; else 0");
        table.row("26", "8", "until when it is fresh, milliseconds since 1970");
        table.row(
                "34",
                "4",
                "how long it took to load, milliseconds; with the first bit set, until when a process has claimed it to load"
                        + " it anew, tenths of a second since 1970 (31 bits of them)");
        table.row("38", "8", "the value's version; 0 where it has none");
        table.row(String.valueOf(CacheSettings.HEADER_BYTES), "", "the value, of `V` alone");
        String inHashes = hashes
                ? " In a HASH it is the field " + MarkdownText.code(CacheSettings.HEADER_FIELD)
                        + ", beside which the value's fields stand; whatever stands beside a lease, a fence or \"there is"
                        + " none\" is nobody's, and goes with it."
                : "";
        return "What caches store begins with this header." + inHashes
                + " A lease is its first 18 bytes. A fence has the first two, then"
                + " the newest version that its writers have left (8), 16 of its own, and for each writer its token (16) and"
                + " until when that stands (6, milliseconds since 1970).\n\n"
                + table;
    }

    /** The settings for machines. */
    static void write(JsonText json, CacheSettings settings, KeySchema schema, List<Invalidation> invalidations) {
        json.name("cache").object();
        json.member("consistency", settings.consistency().name()).member("headerBytes", CacheSettings.HEADER_BYTES);
        if (schema.value() instanceof ValueShape.Fields) {
            json.member("headerField", CacheSettings.HEADER_FIELD);
        }
        millis(json, "negativeTtlMillis", settings.negativeTtl());
        millis(json, "staleForMillis", settings.staleFor());
        json.member("staleOnErrorOnly", settings.staleOnErrorOnly());
        json.member("earlyRefresh", settings.earlyRefresh());
        millis(json, "leaseTtlMillis", settings.leaseTtl());
        millis(json, "loadTimeoutMillis", settings.loadTimeout());
        millis(json, "softLoadTimeoutMillis", settings.softLoadTimeout());
        millis(json, "waitBudgetMillis", settings.waitBudget());
        json.member("maxConcurrentLoads", settings.maxConcurrentLoads());
        json.member("maxWaitingLoads", settings.maxWaitingLoads());
        millis(json, "fenceTtlMillis", settings.fenceTtl());
        json.member(
                "replicas", settings.isFailoverSafe() ? settings.replication().replicas() : 0);
        millis(json, "replicaWaitMillis", settings.replication().timeout());
        json.member("requireReplicas", settings.replication().required());
        json.member("getFirst", settings.getFirst());
        schema.traits().version().ifPresent(version -> json.member("version", version.component()));
        json.member("evictedBy", changes(invalidations, schema, Optional.empty()));
        if (!schema.traits().groups().isEmpty()) {
            json.name("groups").array();
            schema.traits().groups().forEach(group -> write(json, group, schema, invalidations));
            json.endArray();
        }
        json.end();
    }

    private static void write(JsonText json, EntryGroup group, KeySchema schema, List<Invalidation> invalidations) {
        BoundPattern pattern = group.pattern();
        json.object().member("name", group.name()).member("pattern", pattern.display());
        json.member("source", pattern.pattern().text()).member("prefix", pattern.prefix());
        json.member("glob", pattern.glob()).member("regex", pattern.regex());
        json.member("hashTag", pattern.hashTag().orElse(null));
        json.member("example", pattern.example()).member("slot", ClusterSlot.of(pattern.example()));
        json.member("inSlotOfEntries", schema.pattern().sharesHashTagsWith(pattern));
        json.member("type", schema.claim(group).redisType());
        json.member("parts", group.parts().stream().map(KeyPart::component).toList());
        json.member("evictedBy", changes(invalidations, schema, Optional.of(group)));
        json.end();
    }

    private static List<String> changes(
            List<Invalidation> invalidations, KeySchema schema, Optional<EntryGroup> group) {
        return invalidations.stream()
                .filter(invalidation -> invalidation.of(schema, group).findAny().isPresent())
                .map(invalidation -> invalidation.change().reflectionName())
                .toList();
    }

    private static void millis(JsonText json, String name, Duration duration) {
        json.member(name, duration.toMillis());
    }

    private static String shown(Duration duration) {
        return TtlExpression.render(duration);
    }

    private static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
    }
}
