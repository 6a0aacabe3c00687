package io.keywright.processor.validation;

import io.keywright.annotation.Delayed;
import io.keywright.annotation.Durable;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.Persistence;
import io.keywright.processor.declaration.DeclaredAnnotation;
import io.keywright.processor.declaration.KeyDeclaration;
import io.keywright.processor.diagnostics.Problem;
import io.keywright.processor.diagnostics.Rule;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.TtlPolicy;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Work that waits for consumers, or for its time, must last until it is done: what a STREAM with groups and a schedule
 * ask of their life and server.
 */
final class StreamJudgements implements SchemaRule {

    @Override
    public void check(KeyDeclaration declaration, KeySchema schema, Consumer<Problem> problems) {
        if (!schema.isWork()) {
            return;
        }
        Optional<DeclaredAnnotation> work =
                schema.isSchedule() ? declaration.facet(Delayed.class) : DeclaredGroups.of(declaration);
        life(declaration, schema).ifPresent(problems);
        eviction(declaration, schema, work.orElseThrow()).ifPresent(problems);
        durability(declaration, schema, work.orElseThrow()).ifPresent(problems);
    }

    private static Optional<Problem> life(KeyDeclaration declaration, KeySchema schema) {
        if (!(schema.ttl() instanceof TtlPolicy.Expiring ttl) || ttl.expiry() != Expiry.ABSOLUTE) {
            return Optional.empty();
        }
        return Optional.of(Problem.of(
                Rule.DATA_STRUCTURE_FIT,
                declaration.key().place("ttl"),
                "A key of `" + schema.pattern().display() + "` ends "
                        + ttl.ttl().rendered()
                        + " after its first entry, with "
                        + (schema.isSchedule()
                                ? "all that waits in it, and refuses what would be due later"
                                : "its groups and all that they have not handled, however late it was appended"),
                "Example key: " + schema.example(),
                "Fix: use expiry = REFRESH_ON_WRITE, so that only "
                        + (schema.isSchedule()
                                ? "a schedule ends to which nothing is added"
                                : "a stream ends to which nothing is appended")
                        + " for so long, or @Persistent with a bound."));
    }

    private static String what(KeySchema schema) {
        return schema.isSchedule() ? "work that waits for its time" : "work for its consumer groups";
    }

    private static Optional<Problem> eviction(KeyDeclaration declaration, KeySchema schema, DeclaredAnnotation work) {
        String eviction = declaration.keyspace().eviction().name();
        boolean any = eviction.startsWith("ALLKEYS");
        boolean saidAlready = declaration.persistent().isPresent()
                || declaration.facet(Durable.class).isPresent();
        if (saidAlready || !(any || (eviction.startsWith("VOLATILE") && schema.expires()))) {
            return Optional.empty();
        }
        return Optional.of(Problem.of(
                Rule.EVICTION_CONFLICT,
                work.place(),
                "'" + declaration.typeName() + "' is " + what(schema) + ", but its keyspace's server evicts any"
                        + " key" + (any ? "" : " with a TTL") + " when it is full (maxmemory-policy "
                        + eviction.toLowerCase(Locale.ROOT).replace('_', '-') + "): a "
                        + (schema.isSchedule()
                                ? "schedule with all that waits in it"
                                : "stream with all that is pending"),
                "Example key: " + schema.example(),
                "Fix: use noeviction, or keep these keys on a server of their own."));
    }

    private static Optional<Problem> durability(KeyDeclaration declaration, KeySchema schema, DeclaredAnnotation work) {
        Persistence persistence = declaration.keyspace().persistence();
        boolean loses = persistence == Persistence.NONE || persistence == Persistence.RDB;
        if (!loses || declaration.facet(Durable.class).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(Problem.of(
                Rule.DURABILITY_REQUIRED,
                work.place(),
                "'" + declaration.typeName() + "' is " + what(schema) + ", but its keyspace's server "
                        + (persistence == Persistence.NONE
                                ? "keeps nothing on disk: a restart loses what is not done"
                                : "keeps snapshots: a crash loses the work, and the acknowledgements, since the last"
                                        + " one"),
                "Example key: " + schema.example(),
                "Fix: turn on the append-only file (appendonly yes; appendfsync everysec loses about a second), and say"
                        + " so in @Keyspace(persistence = …)."));
    }
}
