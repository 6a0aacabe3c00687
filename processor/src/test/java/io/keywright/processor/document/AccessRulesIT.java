package io.keywright.processor.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.processor.model.RepositoryModel;
import io.keywright.testkit.RedisCli;
import io.keywright.testkit.RedisErrorException;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import io.keywright.testkit.Reply;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The generated user may do what the repositories do, on their keys, and nothing else: asked of real servers. */
@RedisTest
class AccessRulesIT {

    private static final String USER = "shop-app";
    private static final String PASSWORD = "correct horse";

    /** What follows the key of each command. */
    private static final Map<String, List<String>> ARGUMENTS = Map.ofEntries(
            Map.entry("APPEND", List.of("v")),
            Map.entry("DEL", List.of()),
            Map.entry("EXISTS", List.of()),
            Map.entry("GET", List.of()),
            Map.entry("GETEX", List.of("PX", "1000")),
            Map.entry("GETRANGE", List.of("0", "1")),
            Map.entry("HDEL", List.of("f")),
            Map.entry("HEXISTS", List.of("f")),
            Map.entry("HGET", List.of("f")),
            Map.entry("HGETALL", List.of()),
            Map.entry("HINCRBY", List.of("f", "1")),
            Map.entry("HINCRBYFLOAT", List.of("f", "1")),
            Map.entry("HLEN", List.of()),
            Map.entry("HMGET", List.of("f")),
            Map.entry("HSCAN", List.of("0")),
            Map.entry("HSET", List.of("f", "1")),
            Map.entry("HSETNX", List.of("f", "1")),
            Map.entry("INCRBY", List.of("1")),
            Map.entry("INCRBYFLOAT", List.of("1")),
            Map.entry("MGET", List.of()),
            Map.entry("PEXPIRE", List.of("1000")),
            Map.entry("PEXPIREAT", List.of("99999999999999")),
            Map.entry("PTTL", List.of()),
            Map.entry("SET", List.of("v", "PX", "1000")),
            Map.entry("SETRANGE", List.of("0", "v")),
            Map.entry("TIME", List.of()),
            Map.entry("UNLINK", List.of()));

    /** What has no key is granted on none. */
    private static final Set<String> KEYLESS = Set.of("TIME");

    private final RedisServer server;
    private final DocumentModel model = CompiledModel.ofResources("shop");
    private final AccessRules rules = new AccessRules(model);

    AccessRulesIT(RedisServer server) {
        this.server = server;
    }

    @BeforeEach
    void loadAScript() {
        server.command("SCRIPT", "LOAD", "return 1");
    }

    @AfterEach
    void forgetTheUser() {
        server.command("ACL", "DELUSER", USER);
    }

    @Test
    void ruleOf62LetsTheGeneratedCommandsPassAndNoOther() {
        setUser(rules.redis62());
        checkLive();
    }

    @Test
    void ruleOf70LetsTheGeneratedCommandsPassAndNoOther() {
        if (!hasSelectors()) {
            assertThatThrownBy(() -> setUser(rules.redis70())).isInstanceOf(RedisErrorException.class);
            return;
        }
        setUser(rules.redis70());
        checkLive();
        for (RepositoryModel repository : model.repositories()) {
            for (String command : AccessRules.commands(repository)) {
                assertThat(dryRun(command, repository.schema().example())).isEqualTo("OK");
                if (KEYLESS.contains(command)) {
                    continue;
                }
                assertThat(dryRun(command, "shop:foreign:1")).as(command).contains("permissions");
                assertThat(dryRun(command, "foreign")).as(command).contains("permissions");
            }
        }
        assertThat(dryRun("SET", "shop:session:1"))
                .as("a command of another type")
                .contains("permissions");
        assertThat(dryRun("HSET", "shop:product:1"))
                .as("a command of another type")
                .contains("permissions");
    }

    @Test
    void scriptsReachTheirKeyAndNoOther() {
        String script = "redis.call('HSET', KEYS[1], 'f', '1') return redis.call('PEXPIRE', KEYS[1], 1000)";
        String sha = String.valueOf(server.command("SCRIPT", "LOAD", script).text());
        String byTheWay = "return redis.call('HSET', 'shop:foreign:1', 'f', '1')";
        String shaOfForeign =
                String.valueOf(server.command("SCRIPT", "LOAD", byTheWay).text());
        String rule = hasSelectors() ? rules.redis70() : rules.redis62();
        for (String each : List.of(rule, rule.replace("+evalsha", "+evalsha +eval"))) {
            setUser(each);
            try (RedisCli app = connect()) {
                assertThat(app.command("EVALSHA", sha, "1", "shop:session:1").integer())
                        .isOne();
                app.send("EVALSHA", shaOfForeign, "1", "shop:session:1");
                assertThat(app.read().isError()).isTrue();
                if (each.contains("+eval ")) {
                    assertThat(app.command("EVAL", script, "1", "shop:session:1")
                                    .integer())
                            .isOne();
                } else {
                    assertRefused(app, "EVAL", script, "1", "shop:session:1");
                }
            }
        }
        assertThat(server.command("EXISTS", "shop:foreign:1").integer()).isZero();
    }

    @Test
    void additionsAreGrantsThatServersKnow() {
        setUser(rules.redis62());
        AccessRules.CLUSTER.forEach(command -> server.command("ACL", "SETUSER", USER, "+" + command));
        server.command("ACL", "SETUSER", USER, "+select");
        if (server.isValkey() || !server.version().matches("[67]\\.0?.*")) {
            server.command("ACL", "SETUSER", USER, "+client|setinfo");
        }
    }

    @Test
    void globsMatchTheirKeysLiterally() {
        DocumentModel odd = CompiledModel.ofSource("Odd", """
                @RedisKey(pattern = "a*b[c]?(d) e:{id}", type = RedisType.STRING, ttl = "1h")
                @SuppressWarnings("keywright:Naming")
                public record Odd(long id, @Value String text) {}
                """);
        setUser(new AccessRules(odd).redis62());
        try (RedisCli app = connect()) {
            assertThat(app.command("SET", "shop:a*b[c]?(d) e:1", "v", "PX", "1000")
                            .text())
                    .isEqualTo("OK");
            assertRefused(app, "SET", "shop:aXb[c]?(d) e:1", "v");
            assertRefused(app, "SET", "shop:a*bc?(d) e:1", "v");
            assertRefused(app, "SET", "shop:a*b[c]X(d) e:1", "v");
            // R51: unless a near cache asks
            assertRefused(app, "CLIENT", "TRACKING", "ON");
        }
    }

    private void checkLive() {
        try (RedisCli app = connect()) {
            app.command("HELLO", "2");
            app.command("PING");
            app.command("CLIENT", "SETNAME", "shop");
            app.command("COMMAND", "INFO", "GETEX");
            for (RepositoryModel repository : model.repositories()) {
                for (String command : AccessRules.commands(repository)) {
                    assertAllowed(app, words(command, repository.schema().example()));
                    if (KEYLESS.contains(command)) {
                        continue;
                    }
                    assertRefused(app, words(command, "foreign"));
                    assertRefused(app, words(command, "shop:foreign:1"));
                }
            }
            for (String command : List.of(
                    "KEYS *",
                    "SCAN 0",
                    "EVAL x 0",
                    "FLUSHALL",
                    "FLUSHDB",
                    "CONFIG GET *",
                    "MONITOR",
                    "CLIENT KILL ID 1",
                    "CLIENT LIST",
                    "SCRIPT LOAD x",
                    "SCRIPT FLUSH",
                    "ACL LIST",
                    "PUBLISH a b",
                    "SUBSCRIBE a",
                    "INFO",
                    "DUMP shop:product:1",
                    "RENAME shop:product:1 shop:product:2",
                    "OBJECT ENCODING shop:product:1",
                    "PERSIST shop:product:1",
                    "SHUTDOWN",
                    "SELECT 1")) {
                assertRefused(app, command.split(" "));
            }
        }
    }

    private void assertAllowed(RedisCli app, String... words) {
        app.send(words);
        Reply reply = app.read();
        String error = reply.isError() ? String.valueOf(reply.error().getMessage()) : "";
        assertThat(error).as(String.join(" ", words)).doesNotContain("NOPERM");
    }

    private void assertRefused(RedisCli app, String... words) {
        app.send(words);
        Reply reply = app.read();
        assertThat(reply.isError())
                .as(String.join(" ", words) + " gave " + reply)
                .isTrue();
        assertThat(reply.error()).as(String.join(" ", words)).hasMessageContaining("NOPERM");
    }

    private String dryRun(String command, String key) {
        List<String> words = new ArrayList<>(List.of("ACL", "DRYRUN", USER));
        words.addAll(List.of(words(command, key)));
        return String.valueOf(server.command(words.toArray(String[]::new)).text());
    }

    private String[] words(String command, String key) {
        if (command.equals("EVALSHA")) {
            return new String[] {command, "e0e1f9fabfc9d4800c877a703b823ac0578ff8db", "1", key};
        }
        if (KEYLESS.contains(command)) {
            return new String[] {command};
        }
        List<String> words = new ArrayList<>(List.of(command, key));
        words.addAll(ARGUMENTS.get(command));
        return words.toArray(String[]::new);
    }

    private void setUser(String rule) {
        String filled =
                rule.replace(AccessRules.PASSWORD, "#" + sha256(PASSWORD)).substring("user ".length());
        List<String> words = new ArrayList<>(List.of("ACL", "SETUSER"));
        words.addAll(List.of(filled.split(" ")));
        server.command(words.toArray(String[]::new));
    }

    private RedisCli connect() {
        RedisCli app = server.connect();
        app.command("AUTH", USER, PASSWORD);
        return app;
    }

    private boolean hasSelectors() {
        return !server.version().startsWith("6.");
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
