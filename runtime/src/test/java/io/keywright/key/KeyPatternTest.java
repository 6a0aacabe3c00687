package io.keywright.key;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole keys: namespace, repeated components, optional segments, parts by a user's codec. */
class KeyPatternTest {

    private static final byte[] NAMESPACE = Namespace.of("staging:").toBytes();

    /** {@code q:{{{id:shard(16)}}}:{id}}. */
    private static final KeyPattern QUEUE = KeyPattern.of("q:{<id>}:<id>", "q:\\{([0-9]+)}:(-?[0-9]+)");

    private static final KeyCodec<Long> QUEUE_CODEC =
            Keys.codec((w, id) -> w.text("q:{").shard(id, 16).text("}:").decimal(id), p -> p.decimalLong(2));

    /** <code>u:{client}{:name?}:{role?none}</code>. */
    private static final KeyPattern USER = KeyPattern.of(
            "u:<client>[:<name>]:<role>", "u:([A-Za-z0-9._~%-]+)(?::([A-Za-z0-9._~%-]+))?;(?:none|([A-Za-z0-9._~%-]+))");

    record User(String client, Optional<String> name, Optional<String> role) {}

    private static final byte[] NONE = "none".getBytes(UTF_8);

    private static final KeyCodec<User> USER_CODEC = Keys.codec(
            (w, user) -> {
                w.text("u:").escaped("client", user.client());
                user.name().ifPresent(name -> w.text(":").escaped("name", name));
                w.text(";");
                int from = w.position();
                user.role()
                        .ifPresentOrElse(
                                role -> w.escaped("role", role).distinctFrom("role", from, NONE),
                                () -> w.literal(NONE));
            },
            p -> new User(
                    p.escaped(1),
                    p.isPresent(2) ? Optional.of(p.escaped(2)) : Optional.empty(),
                    p.isPresent(3) ? Optional.of(p.escaped(3)) : Optional.empty()));

    private static <K> Optional<K> parse(KeyPattern pattern, KeyCodec<K> codec, String key) {
        return pattern.parse(NAMESPACE, key.getBytes(UTF_8), codec);
    }

    @Test
    void aKeyParsesToWhatWroteIt() {
        byte[] key = QUEUE_CODEC.encode(NAMESPACE, -1L);
        assertThat(key).asString(UTF_8).isEqualTo("staging:q:{15}:-1");
        assertThat(QUEUE.parse(NAMESPACE, key, QUEUE_CODEC)).contains(-1L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "staging:",
                "stagin",
                "q:{15}:-1",
                "prod:q:{15}:-1",
                "staging:q:{15}:-1 ",
                "staging:q:{14}:-1",
                "staging:q:{15}:-01",
                "staging:q:{015}:-1",
                "staging:q:{15}:99999999999999999999",
                "staging:q:{15}:-1\n"
            })
    void otherKeysAreNotOfThePattern(String key) {
        assertThat(parse(QUEUE, QUEUE_CODEC, key)).isEmpty();
    }

    @Test
    void anOptionalSegmentIsThereOrNot() {
        User full = new User("c1", Optional.of("bob"), Optional.of("admin"));
        User bare = new User("c1", Optional.empty(), Optional.empty());
        assertThat(USER_CODEC.encode(NAMESPACE, full)).asString(UTF_8).isEqualTo("staging:u:c1:bob;admin");
        assertThat(USER_CODEC.encode(NAMESPACE, bare)).asString(UTF_8).isEqualTo("staging:u:c1;none");
        assertThat(parse(USER, USER_CODEC, "staging:u:c1:bob;admin")).contains(full);
        assertThat(parse(USER, USER_CODEC, "staging:u:c1;none")).contains(bare);
    }

    @Test
    void aValueThatReadsAsAbsentIsRefused() {
        User forged = new User("c1", Optional.empty(), Optional.of("none"));
        assertThatThrownBy(() -> USER_CODEC.encode(NAMESPACE, forged))
                .isInstanceOf(KeyEncodingException.class)
                .hasMessage("Key part `role` is refused: its text is `none`, which says that it is absent. Fix: pass "
                        + "another value, or declare another text for its absence.");
    }

    @Test
    void anAbsentPartHasNoText() {
        KeyParts parts =
                USER.parse(NAMESPACE, "staging:u:c1;none".getBytes(UTF_8)).orElseThrow();
        assertThatThrownBy(() -> parts.escaped(2))
                .isInstanceOf(KeyEncodingException.class)
                .hasMessage("Not a key of u:<client>[:<name>]:<role>: its part 2 is not there.");
        assertThat(parts).hasToString("parts of a key of u:<client>[:<name>]:<role>");
        assertThat(USER).hasToString(USER.display());
    }

    @Test
    void longKeysAreTakenApartWithoutRecursion() {
        String client = "%00".repeat(100_000);
        assertThat(parse(USER, USER_CODEC, "staging:u:" + client + ";none"))
                .contains(new User("\0".repeat(100_000), Optional.empty(), Optional.empty()));
    }

    record Sku(String vendor, int number) {}

    /** As a user writes it: its texts are {@code acme-7}. */
    static final class SkuCodec implements KeyPartCodec<Sku> {
        @Override
        public String encode(Sku value) {
            return value.vendor() + "-" + value.number();
        }

        @Override
        public Sku decode(String text) {
            int dash = text.indexOf('-');
            return new Sku(text.substring(0, dash), Integer.parseInt(text.substring(dash + 1)));
        }
    }

    @Test
    void aUsersCodecKeepsToItsAlphabet() {
        CharClass alphabet = CharClass.of("[a-z0-9-]");
        SkuCodec skus = new SkuCodec();
        KeyCodec<Sku> codec = Keys.codec(
                (w, v) -> w.custom("sku", v, skus, alphabet, 1, 10), p -> p.custom(1, skus, alphabet, 1, 10));
        Keys.assertRoundTrip(codec, new Sku("acme", 7), "acme-7");
        assertThatThrownBy(() -> Keys.write(codec, new Sku("ac:me", 7)))
                .isInstanceOf(KeyEncodingException.class)
                .hasMessageContaining(
                        "Key part `sku` is refused: U+003A at index 2 of its 7 chars is outside [a-z0-9-]");
        Keys.assertForeign(codec, "acme-07");
        Keys.assertForeign(codec, "acme-x");
        Keys.assertForeign(codec, "Acme-7");
    }
}
