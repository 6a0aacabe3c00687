package io.keywright.processor.validation;

import io.keywright.annotation.RedisType;
import io.keywright.processor.declaration.KeyDeclaration;
import io.keywright.processor.diagnostics.Place;
import io.keywright.processor.diagnostics.Problem;
import io.keywright.processor.diagnostics.Rule;
import io.keywright.processor.model.KeyCost;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.ObjectShape;
import io.keywright.processor.model.ScalarKind;
import io.keywright.processor.model.StoredField;
import io.keywright.processor.model.ValueComponent;
import io.keywright.processor.model.ValueShape;
import io.keywright.processor.model.ValueType;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * How large a key gets, and whether its type fits it: UnboundedGrowth, LargeHash, LargeCollection, BigKey and
 * DataStructureFit.
 */
final class SizeJudgements implements SchemaRule {

    /** A reply of more entries keeps a server, which serves one command at a time, from all others for milliseconds. */
    private static final int MOST_ENTRIES = 10_000;

    /** A key above it is slow to move, to copy and to free. */
    private static final long LARGEST_KEY = 10_000_000;

    private static final Set<ScalarKind> NUMBERS = EnumSet.of(ScalarKind.INT, ScalarKind.LONG, ScalarKind.DOUBLE);

    private final Function<KeySchema, KeyCost> costs;

    SizeJudgements(Function<KeySchema, KeyCost> costs) {
        this.costs = costs;
    }

    @Override
    public void check(KeyDeclaration declaration, KeySchema schema, Consumer<Problem> problems) {
        if (schema.isChannel()) {
            return; // it keeps nothing
        }
        KeyCost cost = costs.apply(schema);
        CollectionFit.judge(declaration, schema).ifPresent(problems);
        if (cost.isCollection()) {
            checkGrowth(declaration, schema, cost, problems);
        } else if (schema.type() == RedisType.BITMAP) {
            endlessBitmap(declaration, schema)
                    .or(() -> bigBitmap(declaration, schema, cost))
                    .ifPresent(problems);
        } else if (schema.value() instanceof ValueShape.Fields fields) {
            loneField(declaration, schema, fields).ifPresent(problems);
        } else if (schema.value() instanceof ValueShape.Document document && !schema.isCache()) {
            loneNumber(declaration, document.shape()).ifPresent(problems);
        }
    }

    private static void checkGrowth(
            KeyDeclaration declaration, KeySchema schema, KeyCost cost, Consumer<Problem> problems) {
        String keys = "`" + schema.pattern().display() + "`";
        boolean stream = schema.value() instanceof ValueShape.Log;
        if (schema.value() instanceof ValueShape.Log log
                && log.use().maxAgeMillis().isPresent()) {
            return; // how many entries there are is for the application to know
        }
        if (schema.bound().isEmpty() && schema.isSchedule()) {
            return; // what is due leaves it, and the judgement of the stream is judgement enough
        }
        if (schema.bound().isEmpty()) {
            problems.accept(Problem.of(
                    Rule.UNBOUNDED_GROWTH,
                    declaration.key().place("type"),
                    "Nothing bounds the " + cost.elements() + " of a key of " + keys + ", which take about "
                            + bytes(cost.entry()) + " each: a million of them " + bytes(cost.of(1_000_000)),
                    schema.expires()
                            ? "A TTL does not bound it: it ends the whole key, not its growth until then."
                            : "And no TTL ever ends it.",
                    stream
                            ? "Fix: add @Bounded(…), about how many entries one key holds, or @MaxAge(\"…\")."
                            : "Fix: add @Bounded(…), the greatest number of " + cost.elements()
                                    + " that one key may hold."));
            return;
        }
        int bound = schema.bound().getAsInt();
        Place place = declaration.bounded().orElseThrow().place("value");
        if (bound > MOST_ENTRIES) {
            readAtOnce(schema)
                    .map(command -> largeRead(schema, cost, bound, place, command))
                    .ifPresent(problems);
        }
        if (cost.of(bound) > LARGEST_KEY) {
            problems.accept(Problem.of(
                    Rule.BIG_KEY,
                    place,
                    String.format(
                            Locale.ROOT,
                            "A full key of %s takes about %s (%,d %s of about %s); more than %s is slow to move to"
                                    + " another node, to replicate and to free",
                            keys,
                            bytes(cost.of(bound)),
                            bound,
                            cost.elements(),
                            bytes(cost.entry()),
                            bytes(LARGEST_KEY)),
                    "Example key: " + schema.example(),
                    "Fix: lower the bound, or spread the " + cost.elements()
                            + " over several keys by a shard: {id:shard(16)}."));
        }
    }

    /** The command by which one call reads all elements of a key; empty where no call does. */
    private static Optional<String> readAtOnce(KeySchema schema) {
        return switch (schema.type()) {
            case HASH -> Optional.of("HGETALL");
            case SET -> Optional.of("SMEMBERS");
            case LIST -> Optional.of("LRANGE");
            default -> Optional.empty();
        };
    }

    private static Problem largeRead(KeySchema schema, KeyCost cost, int bound, Place place, String command) {
        boolean hash = schema.type() == RedisType.HASH;
        return Problem.of(
                hash ? Rule.LARGE_HASH : Rule.LARGE_COLLECTION,
                place,
                String.format(
                        Locale.ROOT,
                        "A key of `%s` may hold %,d %s, all of which one call of %s reads: about %s in one %s, while the"
                                + " server answers nobody else",
                        schema.pattern().display(),
                        bound,
                        cost.elements(),
                        hash ? "entries" : "elements",
                        bytes(cost.entry() * bound),
                        command),
                "Example key: " + schema.example(),
                String.format(
                                Locale.ROOT,
                                "Fix: lower the bound to %,d, or spread the %s",
                                MOST_ENTRIES,
                                cost.elements())
                        + " over several keys by a shard: {id:shard(16)}.");
    }

    private static Optional<Problem> endlessBitmap(KeyDeclaration declaration, KeySchema schema) {
        if (schema.bound().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                Problem.of(
                        Rule.UNBOUNDED_GROWTH,
                        declaration.key().place("type"),
                        "Nothing bounds the offsets of `" + schema.pattern().display()
                                + "`, a bitmap, which is as long as the"
                                + " highest of them: one bit at 2,147,483,647 takes 268 MB",
                        "Fix: add @Bounded(…), the number of offsets; counting and combining whole bitmaps is there only then."));
    }

    private static Optional<Problem> bigBitmap(KeyDeclaration declaration, KeySchema schema, KeyCost cost) {
        if (cost.key() <= LARGEST_KEY) {
            return Optional.empty();
        }
        String elements = schema.counters().isPresent() ? "counters" : "bits";
        return Optional.of(Problem.of(
                Rule.BIG_KEY,
                declaration.bounded().orElseThrow().place("value"),
                String.format(
                        Locale.ROOT,
                        "A full key of `%s` takes about %s (%,d %s); more than %s is slow to move to another node, to"
                                + " replicate and to free",
                        schema.pattern().display(),
                        bytes(cost.key()),
                        schema.bound().orElseThrow(),
                        elements,
                        bytes(LARGEST_KEY)),
                "Example key: " + schema.example(),
                "Fix: lower the bound, or spread the " + elements + " over several keys by a shard: {id:shard(16)}."));
    }

    private static Optional<Problem> loneField(KeyDeclaration declaration, KeySchema schema, ValueShape.Fields fields) {
        List<StoredField> all = fields.fields();
        if (all.size() != 1 || all.get(0).counter() || all.get(0).isOptional()) {
            return Optional.empty();
        }
        return Optional.of(Problem.of(
                Rule.DATA_STRUCTURE_FIT,
                declaration.key().place("type"),
                "`" + schema.pattern().display() + "` is a HASH with the one field '"
                        + all.get(0).storedName() + "', which stores that name in every key and gains nothing by it",
                "Fix: use type = STRING with @Value on '" + all.get(0).component() + "': one GET or SET reads or writes"
                        + " it, its TTL included."));
    }

    private static Optional<Problem> loneNumber(KeyDeclaration declaration, ObjectShape shape) {
        List<ValueComponent> stored = shape.stored();
        if (stored.size() != 1 || !isNumber(stored.get(0))) {
            return Optional.empty();
        }
        String name = stored.get(0).name();
        return Optional.of(Problem.of(
                Rule.DATA_STRUCTURE_FIT,
                declaration.component(name).orElseThrow().place(),
                "'" + name + "' of '" + declaration.typeName() + "' is a number, and all that its document holds: a"
                        + " server can't count in a document",
                "Fix: mark it @Value, so that it is stored bare, and @Counter if it is counted."));
    }

    private static boolean isNumber(ValueComponent component) {
        return component
                .value()
                .filter(value -> value instanceof ValueType.Scalar scalar && NUMBERS.contains(scalar.kind()))
                .isPresent();
    }

    private static String bytes(long bytes) {
        return bytes < 1_000
                ? bytes + " B"
                : bytes < 1_000_000
                        ? String.format(Locale.ROOT, "%,d kB", (bytes + 500) / 1_000)
                        : String.format(Locale.ROOT, "%,d MB", (bytes + 500_000) / 1_000_000);
    }
}
