package io.keywright.processor.validation;

import io.keywright.annotation.Durable;
import io.keywright.annotation.Persistence;
import io.keywright.processor.declaration.DeclaredAnnotation;
import io.keywright.processor.declaration.KeyDeclaration;
import io.keywright.processor.diagnostics.Problem;
import io.keywright.processor.diagnostics.Rule;
import io.keywright.processor.model.KeySchema;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** What {@code @Idempotent} asks of its server: a claim or a result that goes too soon lets a request be done again. */
final class ClaimJudgements implements SchemaRule {

    @Override
    public void check(KeyDeclaration declaration, KeySchema schema, Consumer<Problem> problems) {
        if (!schema.isClaimed() || declaration.facet(Durable.class).isPresent()) {
            return; // of what is @Durable it has been said already
        }
        declaration.idempotent().ifPresent(facet -> {
            eviction(declaration, schema, facet).ifPresent(problems);
            durability(declaration, schema, facet).ifPresent(problems);
        });
    }

    private static Optional<Problem> eviction(KeyDeclaration declaration, KeySchema schema, DeclaredAnnotation facet) {
        String eviction = declaration.keyspace().eviction().name();
        boolean any = eviction.startsWith("ALLKEYS");
        if (!any && !eviction.startsWith("VOLATILE")) {
            return Optional.empty();
        }
        return Optional.of(Problem.of(
                Rule.EVICTION_CONFLICT,
                facet.place(),
                "'" + declaration.typeName() + "' is @Idempotent, but its keyspace's server evicts any key"
                        + (any ? "" : " with a TTL") + " when it is full (maxmemory-policy "
                        + eviction.toLowerCase(Locale.ROOT).replace('_', '-')
                        + "): a request whose key is gone is done again",
                "Example key: " + schema.example(),
                "Fix: use noeviction, or keep these keys on a server of their own."));
    }

    private static Optional<Problem> durability(
            KeyDeclaration declaration, KeySchema schema, DeclaredAnnotation facet) {
        Persistence persistence = declaration.keyspace().persistence();
        if (persistence != Persistence.NONE && persistence != Persistence.RDB) {
            return Optional.empty();
        }
        return Optional.of(Problem.of(
                Rule.DURABILITY_REQUIRED,
                facet.place(),
                "'" + declaration.typeName() + "' is @Idempotent, but its keyspace's server "
                        + (persistence == Persistence.NONE
                                ? "keeps nothing on disk: after a restart every request is done again"
                                : "keeps snapshots: after a crash what was claimed since the last one is done again"),
                "Example key: " + schema.example(),
                "Fix: turn on the append-only file (appendonly yes; appendfsync everysec loses about a second), and say"
                        + " so in @Keyspace(persistence = …)."));
    }
}
