package io.keywright.repository;

import static io.keywright.repository.ExpiryTable.ANY;
import static io.keywright.repository.ExpiryTable.effect;
import static io.keywright.repository.ExpiryTable.error;

import io.keywright.Begun;
import io.keywright.Claim;
import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.annotation.Expiry;
import io.keywright.repository.ExpiryTable.Kind;
import io.keywright.repository.Fixtures.Note;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Every operation of {@link ClaimStore} on keys in every state; the lease is as long as the TTL. */
@RedisTest
class ClaimStoreExpiryIT {

    private static final Claim OWNER = Claim.create();
    private static final Lifetime DAY = Lifetime.of("1000s", Expiry.ABSOLUTE, 0.1);

    @Test
    void everyOperation(RedisServer server) {
        try (Keywright keywright = Fixtures.connect(server.uri())) {
            table(keywright, server).run(DAY, store(keywright), ClaimStore::in);
        }
    }

    static ClaimStore<String, Note> store(Keywright keywright) {
        return new ClaimStore<>(
                keywright, Fixtures.string(DAY), Fixtures.KEYS, Fixtures.NOTES, Duration.ofSeconds(1000));
    }

    static ExpiryTable<ClaimStore<String, Note>> table(Keywright keywright, RedisServer server) {
        ExpiryTable<ClaimStore<String, Note>> table = new ExpiryTable<>(
                keywright, server, "result text", (store, id) -> store.complete(OWNER, new Note(id, "text")));
        table.shownBy((cli, key) -> {
            String state = ExpiryTable.content(cli, key);
            if (state == null || state.charAt(0) > 2) {
                return state;
            }
            return state.charAt(0) == 1
                    ? "claim"
                    : "result " + cli.command("GETRANGE", key, "17", "-1").text();
        });
        table.row(
                "begin",
                (store, id) -> store.begin(id).map(begun -> begun.getClass().getSimpleName()),
                effect(Kind.WHOLE, "First", "claim"),
                effect(Kind.LOOK, "Done", null),
                error());
        table.row(
                "begin with a claim",
                (store, id) -> store.begin(id, Claim.create())
                        .map(begun -> begun instanceof Begun.Done<Note> done ? done.result() : "first"),
                effect(Kind.WHOLE, "first", "claim"),
                effect(Kind.LOOK, ExpiryTable.of(id -> new Note(id, "text")), null),
                error());
        table.row(
                "complete",
                (store, id) -> store.complete(Claim.create(), new Note(id, "other")),
                effect(Kind.WHOLE, ExpiryTable.of(id -> Outcome.applied(new Note(id, "other"))), "result other"),
                effect(Kind.LOOK, Outcome.notApplied(), null),
                error());
        table.row(
                "complete again",
                (store, id) -> store.complete(OWNER, new Note(id, "text")),
                effect(Kind.WHOLE, ANY, "result text"),
                effect(Kind.LOOK, ExpiryTable.of(id -> Outcome.applied(new Note(id, "text"))), null),
                error());
        table.row(
                "release",
                (store, id) -> store.release(id, Claim.create()),
                effect(Kind.LOOK, false, null),
                effect(Kind.LOOK, false, null),
                error());
        table.row(
                "forget",
                (store, id) -> store.forget(id),
                effect(Kind.LOOK, false, null),
                effect(Kind.DELETE, true, null),
                effect(Kind.DELETE, true, null));
        return table;
    }
}
