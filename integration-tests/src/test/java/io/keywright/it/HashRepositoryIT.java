package io.keywright.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.BoundExceededException;
import io.keywright.Cursor;
import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.it.Setting.Scope;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Generated HASH repositories: records and maps. */
@RedisTest
class HashRepositoryIT {

    private static final UUID ID = UUID.fromString("0a1b2c3d-0000-4000-8000-000000000001");
    private static final String KEY = "it:session:{" + ID + "}";

    private RedisServer server;
    private SessionRepository sessions;
    private CartLineRepository carts;
    private SettingRepository settings;

    @BeforeEach
    void open(RedisServer redis) {
        server = redis;
        Keywright keywright = redis.shared(Keywright.class, Connections::patient);
        sessions = new SessionRepository(keywright);
        carts = new CartLineRepository(keywright);
        settings = new SettingRepository(keywright);
    }

    @Test
    void storesOneReadableFieldAComponent() {
        sessions.save(session());

        assertThat(server.command("HGET", KEY, "user").text()).isEqualTo("7");
        assertThat(server.command("HGET", KEY, "views").text()).isEqualTo("3");
        assertThat(server.command("HGET", KEY, "lastSeen").text()).isEqualTo("1770000000000");
        assertThat(server.command("HGET", KEY, "roles").text()).isEqualTo("[\"buyer\"]");
        assertThat(server.command("HEXISTS", KEY, "referrer").integer()).isZero();
        assertThat(server.command("HLEN", KEY).integer()).isEqualTo(4);
        assertThat(sessions.find(ID)).contains(session());
    }

    @Test
    void aRecordMayHaveNoTtl() {
        ApiKeyRepository keys = new ApiKeyRepository(server.shared(Keywright.class, Connections::patient));
        ApiKey lent = new ApiKey("a", "shop", 0, Optional.of(Duration.ofDays(1)));
        ApiKey partners = new ApiKey("b", "bank", 0, Optional.empty());
        keys.saveAll(List.of(lent, partners));

        assertThat(keys.remainingTtl("a"))
                .hasValueSatisfying(left -> assertThat(left).isBetween(Duration.ofHours(23), Duration.ofDays(1)));
        assertThat(keys.remainingTtl("b")).isEmpty();
        assertThat(keys.find("a").orElseThrow().validFor())
                .hasValueSatisfying(left -> assertThat(left).isPositive().isLessThanOrEqualTo(Duration.ofDays(1)));
        assertThat(keys.find("b")).contains(partners);
        assertThat(keys.findAll(List.of("b")).values()).containsExactly(partners);

        // A part leaves it as it is, and the whole says it anew.
        keys.setOwner("b", "new bank");
        keys.incrementCalls("b", 1);
        assertThat(server.command("PTTL", "it:api-key:b").integer()).isEqualTo(-1);
        keys.save(new ApiKey("a", "shop", 0, Optional.empty()));
        assertThat(server.command("PTTL", "it:api-key:a").integer()).isEqualTo(-1);
        keys.save(lent);
        assertThat(server.command("PTTL", "it:api-key:a").integer()).isPositive();
        assertThatThrownBy(() -> keys.save(new ApiKey("c", "x", 0, Optional.of(Duration.ofDays(31)))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(keys.exists("c")).isFalse();
    }

    @Test
    void everyUseExtendsASession() {
        sessions.save(session());
        List<Runnable> uses = List.of(
                () -> sessions.find(ID),
                () -> sessions.getUserId(ID),
                () -> sessions.setUserId(ID, 8),
                () -> sessions.incrementViews(ID, 1),
                () -> sessions.update(ID, new SessionRepository.Changes().userId(9)),
                () -> sessions.touch(ID));
        for (Runnable use : uses) {
            server.command("PEXPIRE", KEY, "1000");
            use.run();
            assertThat(server.command("PTTL", KEY).integer()).isGreaterThan(1_790_000);
        }
        server.command("PEXPIRE", KEY, "1000");
        assertThat(sessions.exists(ID)).isTrue();
        assertThat(server.command("PTTL", KEY).integer()).isLessThanOrEqualTo(1_000);
    }

    @Test
    void partialWritesNeverMakeHalfARecord() {
        assertThat(sessions.setUserId(ID, 8)).isFalse();
        assertThat(sessions.incrementViews(ID, 1)).isInstanceOf(Outcome.NotApplied.class);
        assertThat(sessions.update(ID, new SessionRepository.Changes().userId(9)))
                .isFalse();
        assertThat(server.command("EXISTS", KEY).integer()).isZero();
    }

    @Test
    void updatesSeveralFieldsAtOnce() {
        sessions.save(session());

        assertThat(sessions.update(
                        ID,
                        new SessionRepository.Changes()
                                .referrer(Optional.of("https://example.com"))
                                .roles(List.of())))
                .isTrue();
        assertThat(sessions.incrementViews(ID, 4).value()).contains(7L);

        assertThat(sessions.find(ID))
                .contains(new Session(ID, 7, 7, session().lastSeen(), Optional.of("https://example.com"), List.of()));
        assertThat(sessions.update(ID, new SessionRepository.Changes().referrer(Optional.empty())))
                .isTrue();
        assertThat(sessions.getReferrer(ID)).isEmpty();
        assertThat(server.command("HEXISTS", KEY, "referrer").integer()).isZero();
    }

    @Test
    void cartKeepsItsBound() {
        carts.putAll(List.of(new CartLine(42, "a", 1), new CartLine(42, "b", 2), new CartLine(7, "a", 3)));
        carts.put(new CartLine(42, "c", 1));

        assertThatThrownBy(() -> carts.put(new CartLine(42, "d", 1)))
                .isInstanceOf(BoundExceededException.class)
                .hasMessageContaining("it:cart:{<userId>}:lines")
                .hasMessageContaining("3");
        carts.put(new CartLine(42, "c", 9));
        assertThat(carts.size(42)).isEqualTo(3);
        assertThat(carts.entries(42))
                .containsExactlyInAnyOrder(
                        new CartLine(42, "a", 1), new CartLine(42, "b", 2), new CartLine(42, "c", 9));
        assertThat(carts.get(42, "b")).contains(new CartLine(42, "b", 2));
        assertThat(carts.getAll(42, List.of("x", "a"))).containsOnlyKeys("a");
        assertThat(carts.page(42, Cursor.start(), 10).items()).hasSize(3);
        assertThat(carts.increment(42, "a", 5).value()).contains(6L);
        assertThat(server.command("HGETALL", "it:cart:{42}:lines").texts()).contains("a", "6");
    }

    @Test
    void anEmptiedCartGetsItsTtlAgain() {
        carts.put(new CartLine(42, "a", 1));
        assertThat(carts.remove(42, "a")).isTrue();
        assertThat(carts.exists(42)).isFalse();

        carts.increment(42, "a", 1);

        assertThat(carts.remainingTtl(42).orElseThrow()).isGreaterThan(Duration.ofDays(29));
    }

    @Test
    void referenceDataStays() {
        Setting setting = new Setting("acme", Scope.WEB_SHOP, "EUR", true);
        settings.save(setting);

        assertThat(server.command("PTTL", "it:setting:acme:web-shop").integer()).isEqualTo(-1);
        assertThat(settings.find("acme", Scope.WEB_SHOP)).contains(setting);
        assertThat(settings.findAll(List.of(
                        new SettingRepository.Key("acme", Scope.BACK_OFFICE),
                        new SettingRepository.Key("acme", Scope.WEB_SHOP))))
                .containsOnlyKeys(new SettingRepository.Key("acme", Scope.WEB_SHOP));
    }

    private static Session session() {
        return new Session(ID, 7, 3, Instant.ofEpochSecond(1_770_000_000L), Optional.empty(), List.of("buyer"));
    }
}
