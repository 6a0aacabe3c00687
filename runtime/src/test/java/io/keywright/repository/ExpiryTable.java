package io.keywright.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.Keywright;
import io.keywright.Pipeline;
import io.keywright.RedisCommandException;
import io.keywright.annotation.Expiry;
import io.keywright.testkit.RedisCli;
import io.keywright.testkit.RedisServer;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;

/**
 * Runs each operation of a store on a key in each state, and compares what it returned and what the server then holds
 * (type, content and TTL) with what the schema's expiry promises: once directly and once in a pipeline; and all of it
 * once more with a TTL of the caller's, where the store takes one.
 *
 * @param <S> the store
 */
final class ExpiryTable<S> {

    /** The TTL of the schemas, and of the keys that are there before. */
    private static final long DECLARED = 1_000_000;

    /** The TTL of a caller's, in stores that take one. */
    private static final long OF_CALLER = 500_000;

    private static final long BEFORE = 100_000;
    private static final double JITTER = 0.1;

    /** What an operation does to the key in the state that it meets. */
    enum Kind {
        /** Nothing. */
        LOOK,
        READ,
        /** Replaces the whole value. */
        WHOLE,
        PART,
        /** Takes a part away, another is left. */
        REMOVE,
        TOUCH,
        DELETE,
        /** Fails, and does nothing. */
        ERROR,
        /** Fails; whether it extends the life of what is of another type is left open. */
        ERROR_OF_READ
    }

    /** One expected effect. {@code content} is null where the key is not there. */
    record Effect(
            Kind kind, @Nullable Object result, @Nullable String content) {}

    private record Row<S>(
            String name, BiFunction<S, String, Call<?>> call, Effect absent, Effect present, Effect other) {}

    private enum Before {
        ABSENT,
        EMPTIED,
        PRESENT,
        WITHOUT_TTL,
        OF_ANOTHER_TYPE
    }

    private final Keywright keywright;
    private final RedisServer server;
    private final List<Row<S>> rows = new ArrayList<>();
    private final String presentContent;
    private final BiFunction<S, String, Call<?>> fill;
    private @Nullable BiFunction<S, String, Call<?>> empty;
    private BiFunction<RedisCli, String, String> shown = ExpiryTable::content;
    private Consumer<RedisCli> prepared = cli -> {};
    private boolean otherTypeIsAString;
    private int cases;

    /**
     * @param presentContent what the server holds after {@code fill}
     * @param fill writes the value that PRESENT keys have
     */
    ExpiryTable(Keywright keywright, RedisServer server, String presentContent, BiFunction<S, String, Call<?>> fill) {
        this.keywright = keywright;
        this.server = server;
        this.presentContent = presentContent;
        this.fill = fill;
    }

    /** Removes the parts that {@code fill} wrote, so that the server removes the key. */
    void emptiedBy(BiFunction<S, String, Call<?>> empty) {
        this.empty = empty;
    }

    /** The key of another type is a STRING, since the store's own is a LIST. */
    void otherTypeIsAString() {
        otherTypeIsAString = true;
    }

    /** How the content is shown where its plain text says nothing. */
    void shownBy(BiFunction<RedisCli, String, String> shown) {
        this.shown = shown;
    }

    /** Commands that run before each case, for what other keys hold. */
    void alsoThere(Consumer<RedisCli> prepared) {
        this.prepared = prepared;
    }

    /** The operations that the rows are about: the first word of each row's name. */
    List<String> operations() {
        return rows.stream().map(row -> row.name().split(" ", 2)[0]).toList();
    }

    /** The rows of what all stores of collections do with a key as a whole. */
    static <S extends CollectionStore<String>> void keyRows(ExpiryTable<S> table) {
        table.keyRows(S::delete, S::deleteAll, S::exists, S::remainingTtl, S::touch);
    }

    /** The same of a store that is none of a collection: its methods of these names. */
    void keyRows(
            BiFunction<S, String, Call<?>> delete,
            BiFunction<S, List<String>, Call<?>> deleteAll,
            BiFunction<S, String, Call<?>> exists,
            BiFunction<S, String, Call<?>> remainingTtl,
            BiFunction<S, String, Call<?>> touch) {
        Effect missing = effect(Kind.LOOK, false, null);
        Effect deleted = effect(Kind.DELETE, true, null);
        row("delete", delete, missing, deleted, deleted);
        row(
                "deleteAll",
                (store, id) -> deleteAll.apply(store, List.of(id, id, id + "-not-there")),
                effect(Kind.LOOK, 0L, null),
                effect(Kind.DELETE, 1L, null),
                effect(Kind.DELETE, 1L, null));
        Effect there = effect(Kind.LOOK, true, null);
        row("exists", exists, missing, there, there);
        Effect some = effect(Kind.LOOK, ANY, null);
        row("remainingTtl", remainingTtl, effect(Kind.LOOK, Optional.empty(), null), some, some);
        Effect touched = effect(Kind.TOUCH, true, null);
        row("touch", touch, missing, touched, touched);
    }

    void row(String name, BiFunction<S, String, Call<?>> call, Effect absent, Effect present, Effect other) {
        rows.add(new Row<>(name, call, absent, present, other));
    }

    static Effect effect(Kind kind, @Nullable Object result, @Nullable String content) {
        return new Effect(kind, result, content);
    }

    static Effect error() {
        return new Effect(Kind.ERROR, null, null);
    }

    static Effect errorOfRead() {
        return new Effect(Kind.ERROR_OF_READ, null, null);
    }

    /** All modes: the three expiries, and no TTL. */
    static void forEachLifetime(Consumer<Lifetime> test) {
        for (Expiry expiry : Expiry.values()) {
            test.accept(Lifetime.of("1000s", expiry, JITTER));
        }
        test.accept(Lifetime.persistent());
    }

    /** Those, and for stores whose values bring their TTL the one under which these bring none. */
    static void forEachLifetimeOfValues(Consumer<Lifetime> test) {
        forEachLifetime(test);
        test.accept(Lifetime.perCall("1000s", Expiry.ABSOLUTE, 0).orNone());
    }

    void run(Lifetime lifetime, S direct, BiFunction<S, Pipeline, S> in) {
        run(lifetime, DECLARED, direct, in);
        Optional<Method> lasting = lasting(direct.getClass());
        if (lasting.isPresent() && !lifetime.isPersistent()) {
            run(lifetime, OF_CALLER, lasting(direct, lasting.get()), in);
        }
    }

    /** The method that gives a store with a TTL of the caller's. */
    static Optional<Method> lasting(Class<?> store) {
        return Arrays.stream(store.getMethods())
                .filter(method -> method.getName().equals("lasting") && !method.isBridge())
                .findFirst();
    }

    @SuppressWarnings("unchecked") // it gives the same store
    private static <S> S lasting(S store, Method lasting) {
        try {
            return (S) lasting.invoke(store, Duration.ofMillis(OF_CALLER));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private void run(Lifetime lifetime, long ttl, S direct, BiFunction<S, Pipeline, S> in) {
        SoftAssertions softly = new SoftAssertions();
        int first = cases;
        try (RedisCli cli = server.connect()) {
            for (Row<S> row : rows) {
                for (Before before : Before.values()) {
                    for (boolean queued : new boolean[] {false, true}) {
                        if (before == Before.EMPTIED && empty == null
                                || row.present().kind() == Kind.TOUCH && lifetime.isPersistent()) {
                            continue;
                        }
                        String id = "case" + cases++;
                        String description = row.name() + (queued ? " in a pipeline" : "") + ", " + lifetime + " "
                                + lifetime.expiry() + (ttl == OF_CALLER ? ", TTL of the caller's, " : ", ") + before;
                        prepare(cli, direct, before, id);
                        Object result = queued ? runQueued(row, direct, in, id) : run(row, direct, id);
                        check(
                                softly.assertThat(result).as(description + ": result"),
                                row,
                                before,
                                lifetime,
                                ttl,
                                cli,
                                id,
                                softly,
                                description);
                    }
                }
            }
        }
        softly.assertAll();
        assertThat(cases - first).isGreaterThan(rows.size());
    }

    private void prepare(RedisCli cli, S store, Before before, String id) {
        prepared.accept(cli);
        switch (before) {
            case ABSENT -> {}
            case EMPTIED -> {
                fill.apply(store, id).await();
                empty.apply(store, id).await();
                assertThat(cli.command("EXISTS", "t:" + id).integer()).isZero();
            }
            case PRESENT -> {
                fill.apply(store, id).await();
                cli.command("PEXPIRE", "t:" + id, Long.toString(BEFORE));
            }
            case WITHOUT_TTL -> {
                fill.apply(store, id).await();
                cli.command("PERSIST", "t:" + id);
            }
            case OF_ANOTHER_TYPE -> {
                if (otherTypeIsAString) {
                    cli.command("SET", "t:" + id, "[element]");
                } else {
                    cli.command("RPUSH", "t:" + id, "element");
                }
                cli.command("PEXPIRE", "t:" + id, Long.toString(BEFORE));
            }
        }
    }

    private Object run(Row<S> row, S store, String id) {
        try {
            return row.call().apply(store, id).await();
        } catch (RedisCommandException e) {
            return e;
        }
    }

    private Object runQueued(Row<S> row, S store, BiFunction<S, Pipeline, S> in, String id) {
        try (Pipeline pipeline = keywright.pipeline()) {
            Call<?> call = row.call().apply(in.apply(store, pipeline), id);
            pipeline.send();
            return call.await();
        } catch (RedisCommandException e) {
            return e;
        }
    }

    private void check(
            org.assertj.core.api.ObjectAssert<Object> result,
            Row<S> row,
            Before before,
            Lifetime lifetime,
            long started,
            RedisCli cli,
            String id,
            SoftAssertions softly,
            String description) {
        Effect effect = switch (before) {
            case ABSENT, EMPTIED -> row.absent();
            case PRESENT, WITHOUT_TTL -> row.present();
            case OF_ANOTHER_TYPE -> row.other();
        };
        boolean error = effect.kind() == Kind.ERROR || effect.kind() == Kind.ERROR_OF_READ;
        if (error) {
            result.isInstanceOf(RedisCommandException.class);
        } else if (effect.result() != ANY) {
            result.isEqualTo(resolve(effect.result(), id));
        }
        String unchanged = before == Before.OF_ANOTHER_TYPE
                ? "[element]"
                : before == Before.PRESENT || before == Before.WITHOUT_TTL ? presentContent : null;
        String content =
                error || effect.kind() == Kind.LOOK || effect.kind() == Kind.READ || effect.kind() == Kind.TOUCH
                        ? unchanged
                        : effect.content();
        String found = shown(cli, "t:" + id);
        softly.assertThat(SOMETHING.equals(content) && found != null ? SOMETHING : found)
                .as(description + ": content")
                .isEqualTo(content);
        long ttl = cli.command("PTTL", "t:" + id).integer();
        if (effect.kind() != Kind.ERROR_OF_READ) {
            softly.assertThat(describe(ttl, started))
                    .as(description + ": TTL " + ttl)
                    .isEqualTo(expectedTtl(effect.kind(), lifetime, before, content != null));
        }
    }

    /** Stands for content that is there, and that chance chooses. */
    static final String SOMETHING = "*";

    /** Stands for a result that is checked elsewhere. */
    static final Object ANY = new Object();

    /** A result that depends on the key. */
    @FunctionalInterface
    interface Result {
        Object of(String id);
    }

    static Object of(Result result) {
        return result;
    }

    private static @Nullable Object resolve(@Nullable Object result, String id) {
        return result instanceof Result function ? function.of(id) : result;
    }

    private static String describe(long ttl, long started) {
        if (ttl == -2) {
            return "no key";
        }
        if (ttl == -1) {
            return "no TTL";
        }
        if (ttl > started * (1 - JITTER) - 30_000 && ttl <= started) {
            return "started";
        }
        return ttl > BEFORE - 30_000 && ttl <= BEFORE ? "as before" : "odd";
    }

    private static String expectedTtl(Kind kind, Lifetime lifetime, Before before, boolean there) {
        if (!there) {
            return "no key";
        }
        boolean created = before == Before.ABSENT || before == Before.EMPTIED;
        // A part of what is there may not know whether it is to stay, so it changes nothing.
        boolean persistent = lifetime.isPersistent() || (lifetime.isOrNone() && !(kind == Kind.PART && created));
        boolean absolute = lifetime.expiry() == Expiry.ABSOLUTE;
        String unchanged = before == Before.WITHOUT_TTL ? "no TTL" : "as before";
        return switch (kind) {
            case WHOLE -> persistent ? "no TTL" : "started";
            case PART -> {
                if (created) {
                    yield persistent ? "no TTL" : "started";
                }
                yield persistent || absolute && before == Before.PRESENT ? unchanged : "started";
            }
            case REMOVE -> persistent || absolute ? unchanged : "started";
            case READ -> !persistent && lifetime.expiry() == Expiry.SLIDING ? "started" : unchanged;
            case TOUCH -> "started";
            default -> unchanged;
        };
    }

    private @Nullable String shown(RedisCli cli, String key) {
        String type = String.valueOf(cli.command("TYPE", key).text());
        return type.equals("none") || type.equals("list") ? content(cli, key) : shown.apply(cli, key);
    }

    /**
     * What the key holds: a string as itself, a hash as its sorted fields, a set as its sorted members, a sorted set in
     * its order, a list in brackets; null if it is not there.
     */
    static @Nullable String content(RedisCli cli, String key) {
        String type = cli.command("TYPE", key).text();
        return switch (String.valueOf(type)) {
            case "none" -> null;
            case "string" -> cli.command("GET", key).text();
            case "list" -> cli.command("LRANGE", key, "0", "-1").texts().toString();
            case "set" -> {
                List<@Nullable String> members =
                        new ArrayList<>(cli.command("SMEMBERS", key).texts());
                members.sort(null);
                yield String.join(" ", members);
            }
            case "zset" -> {
                List<@Nullable String> scored =
                        cli.command("ZRANGE", key, "0", "-1", "WITHSCORES").texts();
                List<String> pairs = new ArrayList<>();
                for (int i = 0; i < scored.size(); i += 2) {
                    pairs.add(scored.get(i) + "=" + scored.get(i + 1));
                }
                yield String.join(" ", pairs);
            }
            case "hash" -> {
                List<@Nullable String> fields = cli.command("HGETALL", key).texts();
                List<String> pairs = new ArrayList<>();
                for (int i = 0; i < fields.size(); i += 2) {
                    pairs.add(fields.get(i) + "=" + fields.get(i + 1));
                }
                pairs.sort(null);
                yield String.join(" ", pairs);
            }
            default -> throw new IllegalStateException(type);
        };
    }
}
