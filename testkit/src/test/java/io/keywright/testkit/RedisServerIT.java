package io.keywright.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Servers started one by one, on each server of the matrix. */
class RedisServerIT {

    @RedisTest
    void isTheServerThatItsNameSays(RedisServer server) {
        String[] nameAndVersion = server.name().split("-");
        assertThat(server.isValkey()).isEqualTo(server.name().startsWith("valkey"));
        assertThat(server.version()).startsWith(nameAndVersion.length > 1 ? nameAndVersion[1] : "7.0.15");
    }

    @RedisTest
    void givesBackBytesAsTheyAre(RedisServer server) {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        try (RedisCli cli = server.connect()) {
            cli.command("SET".getBytes(StandardCharsets.US_ASCII), all, all);
            assertThat(cli.command("GET".getBytes(StandardCharsets.US_ASCII), all)
                            .bytes())
                    .isEqualTo(all);
            assertThat(cli.keys()).hasSize(1);
        }
    }

    @RedisTest
    void throwsTheServersOwnErrors(RedisServer server) {
        server.command("SET", "k", "v");
        assertThatThrownBy(() -> server.command("LPUSH", "k", "v"))
                .isInstanceOfSatisfying(
                        RedisErrorException.class, e -> assertThat(e.code()).isEqualTo("WRONGTYPE"));
    }

    @RedisTest
    void knowsWhichCommandsItHas(RedisServer server) {
        assertThat(server.supports("GETEX")).isTrue();
        assertThat(server.supports("NOSUCHCOMMAND")).isFalse();
    }

    @Test
    void keepsNothingWhenItRestartsOnItsPort() {
        try (RedisServer server = RedisServer.start()) {
            int port = server.port();
            server.command("SET", "k", "v");
            server.stop();
            assertThat(server.isRunning()).isFalse();
            assertThatThrownBy(() -> server.command("PING")).isInstanceOf(UncheckedIOException.class);
            server.restart();
            assertThat(server.port()).isEqualTo(port);
            assertThat(server.command("GET", "k").isNil()).isTrue();
        }
    }

    @Test
    void keepsWhatItsOptionsTellItToKeepThroughACrash() {
        try (RedisServer server = RedisServer.start("--appendonly", "yes", "--appendfsync", "always")) {
            server.command("SET", "k", "v");
            server.kill();
            server.restart();
            assertThat(server.command("GET", "k").text()).isEqualTo("v");
        }
    }

    @Test
    void answersNothingWhileItIsFrozen() {
        try (RedisServer server = RedisServer.start();
                RedisCli cli = server.connect().timeout(Duration.ofMillis(50))) {
            server.pause();
            assertThatThrownBy(() -> cli.command("PING")).hasCauseInstanceOf(SocketTimeoutException.class);
            server.resume();
            assertThat(cli.timeout(Duration.ofSeconds(10)).read().text()).isEqualTo("PONG");
        }
    }

    @Test
    void takesOptions() {
        try (RedisServer server = RedisServer.start("--maxmemory", "10mb", "--requirepass", "secret")) {
            assertThat(server.uri()).isEqualTo("redis://:secret@127.0.0.1:" + server.port());
            assertThat(server.command("CONFIG", "GET", "maxmemory").texts()).containsExactly("maxmemory", "10485760");
        }
    }

    @Test
    void showsWhatTheServerPrintedWhenItDoesNotStart() {
        assertThatThrownBy(() -> RedisServer.start("--no-such-option", "1"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ended with exit code 1")
                .hasMessageContaining("no-such-option")
                .hasMessageContaining("Bad directive");
    }

    @Test
    void choosesThePortItself() {
        assertThatThrownBy(() -> RedisServer.start("--port", "6379")).hasMessageContaining("leave out --port");
    }

    @Test
    void leavesNothingBehindWhenItIsClosed() throws IOException {
        RedisServer server = RedisServer.start();
        long processId = processId(server);
        Path directory = directory(server);
        assertThat(directory).isDirectory();
        server.close();
        server.close();
        assertThat(ProcessHandle.of(processId).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(Files.exists(directory)).isFalse();
        assertThat(server.output()).contains("Ready to accept connections");
        assertThatThrownBy(server::restart).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void stopsEvenWhenItIsFrozen() {
        RedisServer server = RedisServer.start();
        long processId = processId(server);
        server.pause();
        server.close();
        assertThat(ProcessHandle.of(processId).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void leavesAnExternalServerAlone() {
        try (RedisServer server = RedisServer.start()) {
            RedisServer external = RedisServer.external(server.uri() + "/3");
            external.command("SET", "k", "v");
            assertThat(server.command("INFO", "keyspace").text()).contains("db3:keys=1");
            server.command("SET", "other", "v");
            external.flush();
            assertThat(server.command("INFO", "keyspace").text())
                    .contains("db0:keys=1")
                    .doesNotContain("db3");
            assertThatThrownBy(external::stop)
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessage("The external server 127.0.0.1:" + server.port()
                            + "/3 can't be stopped by a test: start one of its own by RedisServer.start()");
            external.close();
            assertThat(external.isRunning()).isTrue();
        }
    }

    @Test
    void closesWhatTestsShareBeforeItStops() {
        RedisServer server = RedisServer.start();
        RedisCli shared = server.shared(RedisCli.class, RedisServer::connect);
        assertThat(server.shared(RedisCli.class, RedisServer::connect)).isSameAs(shared);
        server.close();
        assertThatThrownBy(() -> shared.command("PING")).hasRootCauseMessage("Socket closed");
    }

    /** Forgets to close a server. */
    static final class Careless {
        private Careless() {}

        public static void main(String[] arguments) {
            RedisServer server = RedisServer.start();
            System.out.println(processId(server) + " " + directory(server) + " "
                    + ServerExecutable.preferred().path());
        }
    }

    @Test
    void dieWithTheJvmThatForgotThem() throws IOException, InterruptedException {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dkeywright.test.servers=embedded",
                        Careless.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String[] printed = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .strip()
                .split(" ");
        assertThat(jvm.waitFor()).isZero();
        assertThat(ProcessHandle.of(Long.parseLong(printed[0])).filter(ProcessHandle::isAlive))
                .isEmpty();
        assertThat(Path.of(printed[1])).doesNotExist();
        assertThat(Path.of(printed[2])).doesNotExist();
    }

    private static long processId(RedisServer server) {
        try (RedisCli cli = server.connect()) {
            return ServerInfo.of(cli).processId();
        }
    }

    private static Path directory(RedisServer server) {
        return Path.of(String.valueOf(
                server.command("CONFIG", "GET", "dir").list().get(1).text()));
    }
}
